/**
 * Sorts rows by their keys and sums rows of the same key. The database could do both, but PostgreSQL sums bigint as numeric: done here, a
 * batch of counters takes a third less time, above all inside a process.
 */
import type { CellDeltas } from '@tietovirta/counting';
import type { SliceAddress } from '@tietovirta/messages';

/** Deltas of the same cell are summed; a sum of 0 stays. */
export function summedInKeyOrder({ messageTypes, measures, periods, cells, values }: CellDeltas): CellDeltas {
  const summed = {
    messageTypes: [] as string[],
    measures: [] as string[],
    periods: [] as number[],
    cells: [] as number[],
    values: [] as bigint[],
  };
  const compare = (one: number, other: number): number =>
    compareTexts(messageTypes[one] as string, messageTypes[other] as string) ||
    compareTexts(measures[one] as string, measures[other] as string) ||
    (periods[one] as number) - (periods[other] as number) ||
    (cells[one] as number) - (cells[other] as number);
  let before: number | undefined;
  for (const row of [...messageTypes.keys()].sort(compare)) {
    const value = values[row] as bigint;
    if (before !== undefined && compare(before, row) === 0) {
      summed.values[summed.values.length - 1] = (summed.values.at(-1) as bigint) + value;
      continue;
    }
    before = row;
    summed.messageTypes.push(messageTypes[row] as string);
    summed.measures.push(measures[row] as string);
    summed.periods.push(periods[row] as number);
    summed.cells.push(cells[row] as number);
    summed.values.push(value);
  }
  return summed;
}

export const slicesInKeyOrder = <T extends SliceAddress>(slices: readonly T[]): readonly T[] =>
  [...slices].sort((one, other) => compareTexts(one.messageType, other.messageType) || one.day - other.day);

/** By code units: the same for every writer, in any locale of the machine. */
const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
