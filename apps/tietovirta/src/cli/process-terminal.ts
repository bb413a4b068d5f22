/** The terminal of this process. A reader that goes away (`tietovirta tables | head -3`) ends it quietly. */
import { availableParallelism } from 'node:os';
import type { WriteStream } from 'node:tty';
import { exitCode } from './exit-code.js';
import type { Output, Terminal } from './terminal.js';

/** Width of lines that go to a file or a pipe. */
const widthOfFiles = 100;

export function processTerminal(environment: NodeJS.ProcessEnv): Terminal {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endWhenReaderIsGone);
  const mayColour = (environment.NO_COLOR ?? '') === '' && environment.TERM !== 'dumb';
  return {
    out: outputOf(process.stdout, mayColour),
    err: outputOf(process.stderr, mayColour),
    folder: process.cwd(),
    environment,
    cores: availableParallelism(),
    now: () => performance.now(),
    timestamp: () => new Date().toISOString(),
    onStop,
  };
}

function outputOf(stream: WriteStream, mayColour: boolean): Output {
  // isTTY is absent, not false, on pipes and files.
  const isTerminal = (stream as Partial<WriteStream>).isTTY === true;
  return {
    write: (text) => void stream.write(text),
    isTerminal,
    // A terminal that does not know its width says 0.
    columns: isTerminal && stream.columns > 0 ? stream.columns : widthOfFiles,
    hasColour: isTerminal && mayColour,
  };
}

function endWhenReaderIsGone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

function onStop(stop: () => void): () => void {
  let isAsked = false;
  const hear = (): void => {
    if (isAsked) process.exit(exitCode.killed);
    isAsked = true;
    stop();
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, hear);
  return () => {
    for (const signal of signals) process.off(signal, hear);
  };
}
