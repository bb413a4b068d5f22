/**
 * The one place where errors become what the user reads and the exit code that scripts see. Errors are told by their
 * texts and codes and not by their class, so that no library has to be loaded to say what went wrong in another.
 */
import { fileSystemTexts, textsOf, type Label } from '@tietovirta/wording';
import { exitCode, type ExitCode } from './exit-code.js';

export interface Failure {
  readonly exitCode: ExitCode;
  /** For people; undefined when it was said already. */
  readonly says?: Label;
  readonly advice?: Label | undefined;
}

const refused = (says: Label, advice?: Label): Failure => ({ exitCode: exitCode.refused, says, advice });

export function failureOf(error: unknown): Failure {
  const chain = causesOf(error);
  // The first cause that says what to do speaks; what stands around it only says where it happened.
  for (const one of chain) {
    const known = knownFailure(one);
    if (known !== undefined) return known;
  }
  const [first] = chain;
  if (first?.code === 'RUN_FAILED') return runFailed(first);
  const what = first?.message ?? String(error);
  return {
    exitCode: exitCode.internal,
    says: { fi: `Tietovirta epäonnistui: ${what}`, en: `Tietovirta failed: ${what}` },
    advice: {
      fi: 'Tämä on ohjelman virhe. Aja uudelleen valitsimella --debug.',
      en: 'This is a fault of the program. Run it again with --debug.',
    },
  };
}

function runFailed({ message, resume }: CodedError): Failure {
  const goOn = typeof resume === 'string' ? resume : 'tietovirta run --resume last';
  return {
    exitCode: exitCode.internal,
    says: { fi: `Ajo epäonnistui: ${message}`, en: `The run failed: ${message}` },
    advice: {
      fi: `Mitään laskettua ei kadonnut: "${goOn}" jatkaa. --debug näyttää enemmän.`,
      en: `Nothing that was counted is lost: "${goOn}" goes on. --debug shows more.`,
    },
  };
}

interface CodedError extends Error {
  readonly code?: unknown;
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

function knownFailure(error: CodedError): Failure | undefined {
  const { code, path, exitCode: exit } = error;
  const text = typeof code === 'string' ? code : '';
  // commander has said what is wrong, or printed the help that was asked for.
  if (text.startsWith('commander.')) return { exitCode: exit === 0 ? exitCode.fine : exitCode.refused };
  const texts = textsOf(error) ?? fileSystemTexts(text, typeof path === 'string' ? path : '?');
  return texts === undefined ? undefined : refused(texts.says, texts.advice);
}
