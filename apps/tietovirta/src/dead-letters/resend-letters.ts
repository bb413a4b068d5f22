/** `tietovirta dead-letters resend`: sends again what could not be read, and concludes the run anew. */
import type { DeadLetter } from '@tietovirta/counting';
import { runKeyOf, scenarioOfRun, type RunOutcome, type RunRecord } from '@tietovirta/archive';
import { printCount, printedIn } from '@tietovirta/key-figures';
import { resendDeadLetters, type Resent } from '@tietovirta/stack-run';
import { readableHeader, type OriginalRecord } from '@tietovirta/transport-kafka';
import { jsonText, both, type Label } from '@tietovirta/wording';
import { BadInput } from '../cli/bad-input.js';
import { exitCode, type ExitCode } from '../cli/exit-code.js';
import type { PlaceOptions } from '../cli/place-options.js';
import type { GlobalOptions } from '../cli/read-arguments.js';
import type { Terminal } from '../cli/terminal.js';
import { keepResult } from '@tietovirta/runs';
import { goOnWith } from '../runs/go-on-with.js';
import { runWords } from '../runs/run-words.js';
import { findRun } from '../runs/with-runs.js';
import { withStack, type OpenStack } from '../stack/open-stack.js';
import { keptOriginals } from './kept-originals.js';
import { readLetters, strays, type LetterEntry } from './letter-entry.js';
import { letterWords } from './letter-words.js';

export interface ResendOptions extends GlobalOptions, PlaceOptions {
  readonly run?: number | 'last';
  readonly code?: string;
  readonly all?: boolean;
}

export async function resend(options: ResendOptions, terminal: Terminal): Promise<ExitCode> {
  const { run } = options;
  if (run === undefined)
    return withStack({ terminal, needs: ['postgres'] }, async ({ runs }) => {
      throw whichRun(await readLetters(runs, { isOpenOnly: true }));
    });
  if (options.code === undefined && options.all !== true)
    throw new BadInput(
      { fi: 'Mitkä sivuun siirretyt sanomat lähetetään uudelleen?', en: 'Which dead letters are to be sent again?' },
      { fi: 'Nimeä --code, tai sano --all.', en: 'Name a --code, or say --all.' },
    );
  return withStack({ terminal, needs: ['postgres', 'kafka'] }, (stack) => resendOnStack(stack, run, options, terminal));
}

async function resendOnStack(
  stack: OpenStack,
  reference: number | 'last',
  options: ResendOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const words = letterWords[options.lang];
  const run = await findRun(stack.runs, reference);
  if (run.status === 'failed' || run.status === 'running')
    throw new BadInput(
      {
        fi: `Ajo ${run.id} ${run.status === 'failed' ? 'epäonnistui' : 'ei ole lopussa'}: siitä ei lähetetä mitään käsin uudelleen.`,
        en: `Run ${run.id} ${run.status === 'failed' ? 'failed' : 'is not at its end'}: nothing of it is sent again by hand.`,
      },
      goOnWith(run.id, ' --on kafka'),
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
      ? jsonText({ run: run.id, ...figuresOf(resent), status: status ?? run.status })
      : `${resentText(run.id, resent, status, options.lang)}\n`,
  );
  return resent.open + resent.refused > 0 ? exitCode.differs : exitCode.fine;
}

/** Says where something could be sent again. Records that do not say which run they are of cannot. */
function whichRun(open: readonly LetterEntry[]): BadInput {
  const counts = new Map<number, number>();
  for (const { run } of open) if (run !== strays) counts.set(run, (counts.get(run) ?? 0) + 1);
  const [first] = counts.keys();
  if (first === undefined)
    return new BadInput({
      fi: 'Minkä ajon? Missään palvelupinon ajossa ei ole avoimia sivuun siirrettyjä sanomia.',
      en: 'Of which run? No run of the stack has open dead letters.',
    });
  const list = (word: Label): Label =>
    both((lang) => [...counts].map(([run, letters]) => `\n  ${word[lang]} ${run}: ${letters}`).join(''));
  const lines = list({ fi: 'ajo', en: 'run' });
  return new BadInput(
    {
      fi: `Minkä ajon? Avoimia sivuun siirrettyjä sanomia on:${lines.fi}`,
      en: `Of which run? There are open dead letters in:${lines.en}`,
    },
    {
      fi: `Esimerkiksi "tietovirta dead-letters resend --run ${first} --all".`,
      en: `For example "tietovirta dead-letters resend --run ${first} --all".`,
    },
  );
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
  const scenario = scenarioOfRun(run);
  backend.announce(runKey, scenario);
  const originals = await keptOriginals(backend.deadLetters, letters);
  const transport = backend.openTransport();
  return resendDeadLetters({
    run,
    scenario,
    wire: scenario.wire ?? settings.service.wire,
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
    { runs, run, scenario: scenarioOfRun(run), timestamp: () => terminal.timestamp() },
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
    status === undefined ? words.notConcluded(run) : words.concluded(run, runWords[lang].status[status]),
  ].join('\n');
}
