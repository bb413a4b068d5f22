/**
 * The one place where errors become what the user reads and the exit code that scripts see. Errors are told by their
 * code and not by their class, so that no library has to be loaded to say what went wrong in another.
 */
import { exitCode, type ExitCode } from './exit-code.js';

export interface Failure {
  readonly exitCode: ExitCode;
  /** For people; empty when it was said already. */
  readonly message: string;
  readonly hint?: string;
}

const refused = (message: string, hint?: string): Failure => ({
  exitCode: exitCode.refused,
  message,
  ...(hint === undefined ? {} : { hint }),
});

const ofFileSystem: Readonly<Record<string, (path: string) => Failure>> = {
  ENOENT: (path) => refused(`There is no file or folder ${path}.`, 'Check the path.'),
  ENOTDIR: (path) => refused(`A part of ${path} is a file, not a folder.`, 'Check the path.'),
  EISDIR: (path) => refused(`${path} is a folder, not a file.`, 'Name a file in it.'),
  EACCES: (path) =>
    refused(`${path} may not be read or written by you.`, 'Choose another place, or change its rights.'),
  EPERM: (path) => refused(`${path} may not be changed by you.`, 'Choose another place, or change its rights.'),
  EROFS: (path) => refused(`${path} is on a disk that cannot be written.`, 'Choose another place.'),
  ENOSPC: (path) => refused(`No space is left on the disk of ${path}.`, 'Free some space, or choose another disk.'),
};

export function failureOf(error: unknown): Failure {
  const chain = causesOf(error);
  // The first cause that says what to do speaks; what stands around it only says where it happened.
  for (const one of chain) {
    const known = knownFailure(one);
    if (known !== undefined) return known;
  }
  const [first] = chain;
  if (first?.code === 'RUN_FAILED') {
    const resume = typeof first.resume === 'string' ? first.resume : 'tietovirta run --resume last';
    const hint = `Nothing that was counted is lost: "${resume}" goes on. --debug shows more.`;
    return { exitCode: exitCode.internal, message: `The run failed: ${first.message}`, hint };
  }
  const message = `Tietovirta failed: ${first?.message ?? String(error)}`;
  return { exitCode: exitCode.internal, message, hint: 'This is a fault of the program. Run it again with --debug.' };
}

interface CodedError extends Error {
  readonly code?: unknown;
  readonly hint?: unknown;
  readonly path?: unknown;
  readonly resume?: unknown;
  readonly exitCode?: unknown;
}

function causesOf(error: unknown): readonly CodedError[] {
  const chain: CodedError[] = [];
  // Errors of Node are no instances of Error where modules run in a context of their own.
  for (let one = error; isError(one) && chain.length < 8; one = one.cause) chain.push(one);
  return chain;
}

const isError = (value: unknown): value is CodedError =>
  typeof value === 'object' && value !== null && typeof (value as CodedError).message === 'string';

function knownFailure({ name, code, message, hint, path, exitCode: exit }: CodedError): Failure | undefined {
  const text = typeof code === 'string' ? code : '';
  // commander has said what is wrong, or printed the help that was asked for.
  if (text.startsWith('commander.')) return { exitCode: exit === 0 ? exitCode.fine : exitCode.refused, message: '' };
  const isOurs = ['BadInput', 'AddressRefused', 'ScenarioRefused', 'FigureRefused'].includes(name);
  if (isOurs || /^(STORE|RECORDING|SETTINGS|SERVER|STACK|TOPICS)_/.test(text) || text === 'RUN_UNKNOWN')
    return refused(message, typeof hint === 'string' ? hint : undefined);
  return ofFileSystem[text]?.(typeof path === 'string' ? path : 'a file');
}
