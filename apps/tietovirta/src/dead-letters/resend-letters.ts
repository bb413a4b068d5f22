/** `tietovirta dead-letters resend`: sends again what could not be read, and concludes the run anew. */
import type { DeadLetter } from '@tietovirta/counting';
import { runKeyOf, type RunOutcome, type RunRecord } from '@tietovirta/archive';
import { printCount, printedIn } from '@tietovirta/key-figures';
import { wireOf } from '@tietovirta/stack-backend';
import type { Scenario } from '@tietovirta/scenarios';
import { resendDeadLetters, type Resent } from '@tietovirta/stack-run';
import { readableHeader, type OriginalRecord } from '@tietovirta/transport-kafka';
import { BadInput } from '../cli/bad-input.js';
import { exitCode, type ExitCode } from '../cli/exit-code.js';
import type { PlaceOptions } from '../cli/place-options.js';
import type { GlobalOptions } from '../cli/read-arguments.js';
import type { Terminal } from '../cli/terminal.js';
import { keepResult } from '@tietovirta/runs';
import { findRun } from '../runs/with-runs.js';
import { withStack, type OpenStack } from '../stack/open-stack.js';
import { keptOriginals } from './kept-originals.js';
import { readLetters, type LetterEntry } from './letter-entry.js';
import { letterWords } from './letter-words.js';

export interface ResendOptions extends GlobalOptions, PlaceOptions {
  readonly run: number | 'last';
  readonly code?: string;
  readonly all?: boolean;
}

export async function resend(options: ResendOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.code === undefined && options.all !== true)
    throw new BadInput('Which letters are to be sent again?', 'Name a --code, or say --all.');
  return withStack({ terminal, needs: ['postgres', 'kafka'] }, (stack) => resendOnStack(stack, options, terminal));
}

async function resendOnStack(stack: OpenStack, options: ResendOptions, terminal: Terminal): Promise<ExitCode> {
  const words = letterWords[options.lang];
  const run = await findRun(stack.runs, options.run);
  if (run.status === 'failed' || run.status === 'running')
    throw new BadInput(
      `Run ${run.id} ${run.status === 'failed' ? 'failed' : 'is not at its end'}: nothing of it is sent again by hand.`,
      `"tietovirta run --resume ${run.id} --on kafka" goes on with it.`,
    );
  const wish = { run: run.id, isOpenOnly: true, ...(options.code === undefined ? {} : { code: options.code }) };
  const letters = await readLetters(stack.runs, wish);
  if (letters.length === 0) {
    terminal.err.write(`${words.nothingToSend}\n`);
    return exitCode.fine;
  }
  const resent = await send(stack, run, letters);
  const status = await concludeAnew(stack, run, resent, terminal);
  terminal.out.write(
    options.json === true
      ? `${JSON.stringify({ run: run.id, ...figuresOf(resent), status: status ?? run.status }, null, 2)}\n`
      : `${resentText(run.id, resent, status, options.lang)}\n`,
  );
  return resent.open + resent.refused > 0 ? exitCode.differs : exitCode.fine;
}

const figuresOf = ({ asTheyWere, madeAnew, refused, recovered, open }: Resent): Omit<Resent, 'result'> => ({
  asTheyWere,
  madeAnew,
  refused,
  recovered,
  open,
});

async function send(
  { backend, settings }: OpenStack,
  run: RunRecord,
  letters: readonly LetterEntry[],
): Promise<Resent> {
  const runKey = runKeyOf(run);
  backend.announce(runKey, run.scenario);
  const originals = await keptOriginals(backend.deadLetters, letters);
  const transport = backend.openTransport();
  return resendDeadLetters({
    run,
    scenario: run.scenario as Scenario,
    wire: wireOf(run.scenario) ?? settings.service.wire,
    deadLetters: letters,
    dependencies: {
      ledger: backend.ledger,
      sendAsItIs: async (letter) => {
        const original = originals.get(letter as LetterEntry);
        if (original === undefined || !isWhatItStandsFor(original, letter, run, runKey)) return false;
        await backend.deadLetters.resend(letter, original);
        return true;
      },
      publish: (frame, key) => transport.publish(frame, key),
      settled: () => transport.settled(),
    },
  });
}

/** A record that says something else than the place it was set aside from would be set aside again. */
function isWhatItStandsFor(original: OriginalRecord, letter: DeadLetter, run: RunRecord, runKey: string): boolean {
  const header = readableHeader(original);
  return (
    header !== undefined &&
    header.run === runKey &&
    header.year === run.year &&
    header.messageType === letter.messageType &&
    header.day === letter.day &&
    header.index <= letter.index &&
    header.next >= letter.next
  );
}

/** A run that was stopped is concluded when it is played to its end. @returns its status now */
async function concludeAnew(
  { runs }: OpenStack,
  run: RunRecord,
  { result }: Resent,
  terminal: Terminal,
): Promise<RunOutcome['status'] | undefined> {
  const { outcome } = run;
  if (outcome === undefined || outcome.tables === null) return undefined;
  const { seconds, messagesPerSecond, peakMemoryBytes } = outcome;
  const { report } = await keepResult(
    { runs, run, scenario: run.scenario as Scenario, timestamp: () => terminal.timestamp() },
    { ...result, seconds, messagesPerSecond, peakMemoryBytes },
  );
  return report.isFine ? 'finished' : 'differing';
}

function resentText(
  run: number,
  resent: Resent,
  status: RunOutcome['status'] | undefined,
  lang: GlobalOptions['lang'],
): string {
  const words = letterWords[lang];
  const count = (value: number): string => printedIn(lang, printCount(value));
  return [
    words.sent(count(resent.asTheyWere), count(resent.madeAnew)),
    ...(resent.refused > 0 ? [words.refused(count(resent.refused))] : []),
    words.outcome(count(resent.recovered), count(resent.open)),
    status === undefined ? words.notConcluded(run) : words.concluded(run, status),
  ].join('\n');
}
