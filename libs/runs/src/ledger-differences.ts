/**
 * Holds what the archive keeps of a run against what the ledger keeps of it. Both are written once a run has ended, one by whoever
 * counted and one by whoever concluded: where they disagree, one of them was changed since.
 */
import type { RunRecord } from '@tietovirta/archive';
import { messagesIn, streamHash, type SliceMark } from '@tietovirta/counting';
import type { Language } from '@tietovirta/key-figures';
import type { Ledger } from '@tietovirta/ledger';
import { runWords } from './run-words.js';

/** One figure that the two keep differently. */
export interface LedgerDifference {
  /** `cells`: the sum over the counters, which the archive keeps as `counted`. */
  readonly figure: 'counted' | 'setAside' | 'cells' | 'hash';
  readonly archive: number | string;
  readonly ledger: number | string;
}

/** A run of the archive that was compared with its ledger. */
export type CheckedRun<Run extends RunRecord = RunRecord> = Run & {
  readonly ledgerDifferences: readonly LedgerDifference[];
};

/** Compares a run that was played to its end; one that was not may still be counted, so nothing of it is compared. */
export async function checkedRun<Run extends RunRecord>(run: Run, ledger: Ledger): Promise<CheckedRun<Run>> {
  return { ...run, ledgerDifferences: await ledgerDifferences(run, ledger) };
}

async function ledgerDifferences(
  { id, year, outcome }: RunRecord,
  ledger: Ledger,
): Promise<readonly LedgerDifference[]> {
  if (outcome === undefined || outcome.tables === null) return [];
  const { marks, cells } = await ledger.read(id);
  const sum = (pick: (mark: SliceMark) => number): number => marks.reduce((total, mark) => total + pick(mark), 0);
  const { counted, setAside, hash } = outcome;
  const pairs: readonly LedgerDifference[] = [
    { figure: 'counted', archive: counted, ledger: sum((mark) => mark.counted) },
    { figure: 'setAside', archive: setAside, ledger: sum((mark) => mark.setAside) },
    { figure: 'cells', archive: counted, ledger: messagesIn(cells) },
    { figure: 'hash', archive: hash, ledger: streamHash(year, marks) },
  ];
  return pairs.filter((pair) => pair.archive !== pair.ledger);
}

/** For people: a line a difference and what to do, empty where archive and ledger agree. */
export function unlikeLedgerText({ id, ledgerDifferences: differences }: CheckedRun, lang: Language): string {
  if (differences.length === 0) return '';
  const words = runWords[lang];
  const lines = differences.map(
    ({ figure, archive, ledger }) => `  ${words[figure]}: ${words.archiveAndLedger(`${archive}`, `${ledger}`)}\n`,
  );
  return `${words.unlikeLedger(id)}\n${lines.join('')}`;
}
