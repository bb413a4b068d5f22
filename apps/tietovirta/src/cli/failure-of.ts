/**
 * The one place where errors become what the user reads and the exit code that scripts see. Errors are told by their
 * texts and codes and not by their class, so that no library has to be loaded to say what went wrong in another.
 */
import { userTextsOf, type Label } from '@tietovirta/wording';
import { exitCode, type ExitCode } from './exit-code.js';

export interface Failure {
  readonly exitCode: ExitCode;
  /** For people; undefined when it was said already. */
  readonly says?: Label;
  readonly advice?: Label | undefined;
}

export function failureOf(error: unknown): Failure {
  const { code, message, resume, exitCode: exit } = Object(error) as CodedError;
  // commander has said what is wrong, or printed the help that was asked for.
  if (`${code}`.startsWith('commander.')) return { exitCode: exit === 0 ? exitCode.fine : exitCode.refused };
  const texts = userTextsOf(error);
  if (texts !== undefined) return { exitCode: exitCode.refused, ...texts };
  const what = message ?? String(error);
  return { exitCode: exitCode.internal, ...(code === 'RUN_FAILED' ? runFailed(what, resume) : faultOfProgram(what)) };
}

interface CodedError {
  readonly code?: string;
  readonly message?: string;
  /** Of a failed run: the command that goes on with it. */
  readonly resume?: string;
  /** Of commander. */
  readonly exitCode?: number;
}

const runFailed = (what: string, resume = 'tietovirta run --resume last'): Omit<Failure, 'exitCode'> => ({
  says: { fi: `Ajo epäonnistui: ${what}`, en: `The run failed: ${what}` },
  advice: {
    fi: `Mitään laskettua ei kadonnut: "${resume}" jatkaa. --debug näyttää enemmän.`,
    en: `Nothing that was counted is lost: "${resume}" goes on. --debug shows more.`,
  },
});

const faultOfProgram = (what: string): Omit<Failure, 'exitCode'> => ({
  says: { fi: `Tietovirta epäonnistui: ${what}`, en: `Tietovirta failed: ${what}` },
  advice: {
    fi: 'Tämä on ohjelman virhe. Aja uudelleen valitsimella --debug.',
    en: 'This is a fault of the program. Run it again with --debug.',
  },
});
