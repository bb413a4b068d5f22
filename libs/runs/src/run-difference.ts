/** What differs between two kept runs. Pure: it reads records and knows no store. */
import { scenarioOfRun, type RunOutcome } from '@tietovirta/archive';
import type { Cell, ComparedTables } from '@tietovirta/key-figures';
import type { Scenario } from '@tietovirta/scenarios';
import type { EndedRun } from './find-run.js';
import type { CheckedRun, LedgerDifference } from './ledger-differences.js';

export interface Pair<Value> {
  readonly first: Value;
  readonly second: Value;
}

export interface DifferingCellOfRuns extends Pair<Cell | null> {
  readonly table: string;
  readonly row: string;
}

export interface RunDifference {
  readonly first: number;
  readonly second: number;
  /** Of the messages: those of different generations differ, whatever the settings. */
  readonly generations: Pair<number>;
  /** Settings that the scenarios do not share. */
  readonly settings: Readonly<Record<string, Pair<unknown>>>;
  /** Cells whose simulated value differs. */
  readonly cells: readonly DifferingCellOfRuns[];
  /** planned, sent, counted, set aside: those that differ. */
  readonly counts: Readonly<Record<string, Pair<number>>>;
  readonly hash: Pair<string> & { readonly isSame: boolean };
  /** Rates always differ a little; they are reported and not judged. */
  readonly rates: Readonly<Record<'messagesPerSecond' | 'seconds' | 'peakMemoryBytes', Pair<number>>>;
  /** What the archive and the ledger of each keep differently. */
  readonly ledgerDifferences: Pair<readonly LedgerDifference[]>;
  /** Same cells, counts and hash, in archive and ledger. */
  readonly isSame: boolean;
}

type Finished = CheckedRun<EndedRun>;

export function runDifference(first: Finished, second: Finished): RunDifference {
  const pair = <Key extends keyof RunOutcome>(key: Key): Pair<RunOutcome[Key]> => ({
    first: first.outcome[key],
    second: second.outcome[key],
  });
  const counts = Object.fromEntries(
    (['planned', 'sent', 'counted', 'setAside'] as const)
      .map((key) => [key, pair(key)] as const)
      .filter(([, one]) => one.first !== one.second),
  );
  const hash = { ...pair('hash'), isSame: first.outcome.hash === second.outcome.hash };
  const ledgerDifferences = { first: first.ledgerDifferences, second: second.ledgerDifferences };
  const cells = differingCells(first.outcome.tables, second.outcome.tables);
  return {
    first: first.id,
    second: second.id,
    generations: { first: first.generation, second: second.generation },
    settings: differingSettings(scenarioOfRun(first), scenarioOfRun(second)),
    cells,
    counts,
    hash,
    rates: {
      messagesPerSecond: pair('messagesPerSecond'),
      seconds: pair('seconds'),
      peakMemoryBytes: pair('peakMemoryBytes'),
    },
    ledgerDifferences,
    isSame:
      hash.isSame &&
      cells.length === 0 &&
      Object.keys(counts).length === 0 &&
      ledgerDifferences.first.length + ledgerDifferences.second.length === 0,
  };
}

/** How messages travelled is no part of what was asked for: it changes nothing that is counted. */
type Compared = Omit<Scenario, 'wire'>;

function differingSettings(
  { wire: _, ...first }: Scenario,
  { wire: _other, ...second }: Scenario,
): Partial<Record<keyof Compared, Pair<unknown>>> {
  const names = Object.keys(first) as (keyof Compared)[];
  return Object.fromEntries(
    names
      .map((name) => [name, { first: first[name], second: second[name] }] as const)
      .filter(([, pair]) => !isSameJson(pair.first, pair.second)),
  );
}

function differingCells(first: unknown, second: unknown): DifferingCellOfRuns[] {
  const [one, other] = [cellsOf(first), cellsOf(second)];
  const keys = new Set([...one.keys(), ...other.keys()]);
  return [...keys].flatMap((key) => {
    const [left, right] = [one.get(key), other.get(key)];
    if (isSameJson(left?.cell.value, right?.cell.value)) return [];
    const { table, row } = (left ?? right) as CellPlace;
    return [{ table, row, first: left?.cell ?? null, second: right?.cell ?? null }];
  });
}

interface CellPlace {
  readonly table: string;
  readonly row: string;
  readonly cell: Cell;
}

function cellsOf(tables: unknown): Map<string, CellPlace> {
  const list = (tables as ComparedTables | null)?.tables ?? [];
  const places = list.flatMap((table) =>
    table.rows.map((row): CellPlace => ({ table: table.id, row: row.id, cell: row.simulated })),
  );
  return new Map(places.map((place) => [`${place.table}/${place.row}`, place]));
}

const isSameJson = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
