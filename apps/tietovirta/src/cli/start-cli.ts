/** Runs one command line from words to exit code. */
import { exitCode, type ExitCode } from './exit-code.js';
import { failureOf } from './failure-of.js';
import { createProgram } from './program.js';
import type { Terminal } from './terminal.js';

/** @param words what stands behind the program's name */
export async function startCli(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let ending: ExitCode = exitCode.fine;
  const endWith = (code: ExitCode): void => {
    ending = code;
  };
  try {
    const program = createProgram({ terminal, endWith });
    if (words.length === 0) program.outputHelp();
    else await program.parseAsync(words, { from: 'user' });
    return ending;
  } catch (error) {
    const failure = failureOf(error);
    const isDebugging = words.includes('--debug');
    if (failure.message !== '') terminal.err.write(`${errorText(failure, terminal)}\n`);
    if (isDebugging && failure.message !== '') terminal.err.write(`${stackOf(error)}\n`);
    return failure.exitCode;
  }
}

function errorText({ message, hint }: { readonly message: string; readonly hint?: string }, { err }: Terminal): string {
  const mark = err.hasColour ? '\u001b[31merror:\u001b[39m' : 'error:';
  return `${mark} ${message}${hint === undefined ? '' : `\n${hint}`}`;
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${stackOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
