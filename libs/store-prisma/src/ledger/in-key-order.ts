/**
 * Sorts rows by their keys and sums rows of the same key. The database could do both, but PostgreSQL sums bigint as numeric: done here, a
 * batch of counters takes a third less time, above all inside a process.
 */
import type { CellDeltas } from '@tietovirta/counting';
import type { SliceAddress } from '@tietovirta/messages';

/** Deltas of the same cell are summed; a sum of 0 stays. */
export function summedInKeyOrder({ messageTypes, days, cells, counts }: CellDeltas): CellDeltas {
  const summed = {
    messageTypes: [] as string[],
    days: [] as number[],
    cells: [] as number[],
    counts: [] as number[],
  };
  const compare = (one: number, other: number): number =>
    compareTexts(messageTypes[one] as string, messageTypes[other] as string) ||
    (days[one] as number) - (days[other] as number) ||
    (cells[one] as number) - (cells[other] as number);
  let before: number | undefined;
  for (const row of [...messageTypes.keys()].sort(compare)) {
    const count = counts[row] as number;
    if (before !== undefined && compare(before, row) === 0) {
      summed.counts[summed.counts.length - 1] = (summed.counts.at(-1) as number) + count;
      continue;
    }
    before = row;
    summed.messageTypes.push(messageTypes[row] as string);
    summed.days.push(days[row] as number);
    summed.cells.push(cells[row] as number);
    summed.counts.push(count);
  }
  return summed;
}

export const slicesInKeyOrder = <T extends SliceAddress>(slices: readonly T[]): readonly T[] =>
  [...slices].sort((one, other) => compareTexts(one.messageType, other.messageType) || one.day - other.day);

/** By code units: the same for every writer, in any locale of the machine. */
const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
