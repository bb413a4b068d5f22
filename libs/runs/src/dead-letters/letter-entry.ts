/** Dead letters as the command line names them: the run, and the place in the run's list. */
import type { DeadLetter } from '@tietovirta/counting';
import type { RunRecord } from '@tietovirta/archive';
import { calendarYear } from '@tietovirta/calendar';
import { RunRefused } from '../run-refused.js';
import type { RunsKept } from '../runs-kept.js';

export interface LetterEntry extends DeadLetter {
  /** `7/3`: the third letter of run 7. */
  readonly letter: string;
  readonly run: number;
  /** Day of the slice, `YYYY-MM-DD`; empty for a record that does not say where it belongs. */
  readonly date: string;
}

/** A letter by its name, as lists show it. */
export interface LetterReference {
  readonly run: number;
  readonly place: number;
}

export interface DeadLetterQuery {
  readonly run?: number;
  readonly code?: string;
  readonly isOpenOnly?: boolean;
}

/** Records that do not say which run they belong to are kept under this number. */
export const strays = 0;

export const letterName = (run: number, place: number): string => `${run}/${place}`;

/** The letters asked for, run by run, oldest first. */
export async function readLetters(
  { archive, ledger }: RunsKept,
  query: DeadLetterQuery,
): Promise<readonly LetterEntry[]> {
  const known = await archive.list();
  const runs = query.run === undefined ? [strays, ...known.map(({ id }) => id).reverse()] : [query.run];
  const entries: LetterEntry[] = [];
  for (const id of runs) {
    const run = known.find((each) => each.id === id);
    const letters = await ledger.deadLetters(id);
    entries.push(...letters.map((letter, i) => entryOf(letter, run, letterName(id, i + 1))));
  }
  return entries.filter(
    (letter) =>
      (query.code === undefined || letter.code === query.code) && (query.isOpenOnly !== true || isOpen(letter)),
  );
}

/** Neither counted nor given up. */
export const isOpen = ({ isRecovered, isGivenUp }: DeadLetter): boolean => !isRecovered && isGivenUp !== true;

function entryOf(letter: DeadLetter, run: RunRecord | undefined, name: string): LetterEntry {
  const date = run === undefined ? '' : dateOf(run, letter.day);
  return { letter: name, run: run?.id ?? strays, date, ...letter };
}

const dateOf = ({ year }: RunRecord, day: number): string => calendarYear(year).days[day]?.date ?? '';

/** @throws RunRefused when the run has no such letter */
export async function findLetter(runs: RunsKept, { run, place }: LetterReference): Promise<LetterEntry> {
  const entries = await readLetters(runs, { run });
  const entry = entries[place - 1];
  if (entry !== undefined) return entry;
  throw new RunRefused(
    {
      fi: `Sivuun siirrettyä sanomaa ${run}/${place} ei ole: ajossa ${run} niitä on ${entries.length}.`,
      en: `There is no dead letter ${run}/${place}: run ${run} has ${entries.length}.`,
    },
    {
      fi: `"tietovirta dead-letters list --run ${run}${runs.options}" luettelee ne.`,
      en: `"tietovirta dead-letters list --run ${run}${runs.options}" names them.`,
    },
  );
}
