/** Runs one command line from words to exit code. */
import type { Language, UserErrorTexts } from '@tietovirta/wording';
import { exitCode, type ExitCode } from './exit-code.js';
import { failureOf, type Failure } from './failure-of.js';
import { languageOf } from './language-of.js';
import { createProgram } from './program.js';
import type { Terminal } from './terminal.js';

/** @param words what stands behind the program's name */
export async function startCli(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let ending: ExitCode = exitCode.fine;
  const endWith = (code: ExitCode): void => {
    ending = code;
  };
  try {
    const program = createProgram({ terminal, endWith, lang: languageOf(words, terminal.environment) });
    if (words.length === 0) program.outputHelp();
    else await program.parseAsync(words, { from: 'user' });
    return ending;
  } catch (error) {
    return reportFailure(error, words, terminal);
  }
}

/** Says what went wrong, in the language that was asked for; in English where there is none. */
export function reportFailure(error: unknown, words: readonly string[], terminal: Terminal): ExitCode {
  const failure = failureOf(error);
  if (failure.says === undefined) return failure.exitCode;
  terminal.err.write(`${errorText(failure, languageOrEnglish(words, terminal), terminal)}\n`);
  if (words.includes('--debug')) terminal.err.write(`${stackOf(error)}\n`);
  return failure.exitCode;
}

/** Says what was found on the way and ends nothing. */
export function reportNotice({ says, advice }: UserErrorTexts, words: readonly string[], terminal: Terminal): void {
  const lang = languageOrEnglish(words, terminal);
  terminal.err.write(`${says[lang]}${advice === undefined ? '' : ` ${advice[lang]}`}\n`);
}

function languageOrEnglish(words: readonly string[], { environment }: Terminal): Language {
  try {
    return languageOf(words, environment);
  } catch {
    return 'en';
  }
}

function errorText({ says, advice }: Failure, lang: Language, { err }: Terminal): string {
  const word = lang === 'fi' ? 'virhe:' : 'error:';
  const mark = err.hasColour ? `\u001b[31m${word}\u001b[39m` : word;
  return `${mark} ${says?.[lang] ?? ''}${advice === undefined ? '' : `\n${advice[lang]}`}`;
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${stackOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
