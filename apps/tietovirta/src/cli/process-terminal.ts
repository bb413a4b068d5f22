/**
 * The terminal of this process. A reader of results that goes away (`tietovirta tables | head -3`) ends it quietly; results that cannot
 * be written end it with the reason. Progress that cannot be written is passed over: results and exit code say the same without.
 */
import { availableParallelism } from 'node:os';
import type { WriteStream } from 'node:tty';
import { printable } from '@tietovirta/wording';
import { exitCode } from './exit-code.js';
import { ResultsUnwritable } from './results-unwritable.js';
import { processScreen } from './process-screen.js';
import type { Output, Terminal } from './terminal.js';

/** Width of lines that go to a file or a pipe. */
const widthOfFiles = 100;

/** @param end called with the reason when results cannot be written; ends the process */
export function processTerminal(environment: NodeJS.ProcessEnv, end: (reason: ResultsUnwritable) => never): Terminal {
  let isTaken = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (isTaken) return;
    if (error.code === 'EPIPE') process.exit();
    end(new ResultsUnwritable(error.message));
  });
  process.stderr.on('error', () => {});
  const mayColour = (environment.NO_COLOR ?? '') === '' && environment.TERM !== 'dumb';
  return {
    out: outputOf(process.stdout, mayColour),
    takeOutput: () => {
      isTaken = true;
      return process.stdout;
    },
    err: outputOf(process.stderr, mayColour),
    screen: processScreen(mayColour),
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
  const hasColour = isTerminal && mayColour;
  return {
    write: (text) => void stream.write(printable(text, hasColour)),
    isTerminal,
    // A terminal that does not know its width says 0.
    columns: isTerminal && stream.columns > 0 ? stream.columns : widthOfFiles,
    hasColour,
  };
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
