import type { RunEntries } from '@tietovirta/counting';
import { sliceKey, type SliceAddress } from '@tietovirta/messages';
import type { LedgerBatch } from './ledger-batch.js';

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

const checkEntries = ({ deltas, members, marks, sent, deadLetters, recovered }: RunEntries): void => {
  const { messageTypes, measures, periods, cells, values } = deltas;
  if ([measures, periods, cells, values].some((column) => column.length !== messageTypes.length))
    throw new RangeError('The columns of the deltas differ in length');
  if (values.some((value) => BigInt.asIntN(64, value) !== value)) throw new RangeError('A delta does not fit 64 bits');
  const places = [...periods, ...cells, ...members.flatMap(({ period, cell }) => [period, cell])];
  if (places.some((place) => !Number.isInteger(place) || place < 0 || place >= 2 ** 31))
    throw new RangeError('A period or a cell is no whole number of 31 bits');
  if (!marks.every((mark) => [mark.nextIndex, mark.counted, mark.setAside, mark.hashLow, mark.hashHigh].every(isCount)))
    throw new RangeError('A mark holds a number that is no safe integer');
  if (
    !sent.every(({ nextIndex, messages, content }) =>
      [nextIndex, messages, content?.low ?? 0, content?.high ?? 0].every(isCount),
    )
  )
    // oxfmt-ignore
    throw new RangeError('A mark of what was sent holds a number that is no safe integer');
  if (!deadLetters.every(({ index, next, messages, position }) => [index, next, messages, position].every(isCount)))
    throw new RangeError('A dead letter holds a number that is no safe integer');
  if (!recovered.every(({ index, next }) => isCount(index) && isCount(next)))
    throw new RangeError('A recovered dead letter holds a number that is no safe integer');
  if (!areDistinct(marks) || !areDistinct(sent)) throw new RangeError('A slice stands twice in the marks of a batch');
};

const areDistinct = (slices: readonly SliceAddress[]): boolean => new Set(slices.map(sliceKey)).size === slices.length;

/**
 * Refuses a batch that no ledger could keep: columns of different length, numbers that are no safe integers, a source, run
 * or slice that stands in it twice (its guard or its value would be ambiguous). Such a batch is a mistake in the program, so
 * this throws a RangeError; every adapter calls it before it writes.
 */
export const checkBatch = ({ positions, runs }: LedgerBatch): void => {
  if (new Set(positions.map(({ source }) => source)).size !== positions.length)
    throw new RangeError('A source stands twice in the batch');
  if (!positions.every(({ from, to, isReset = false }) => isCount(from) && isCount(to) && (isReset || from <= to)))
    throw new RangeError('A position is no safe integer, or a step leads backwards');
  if (new Set(runs.map(({ runId }) => runId)).size !== runs.length)
    throw new RangeError('A run stands twice in the batch');
  runs.forEach(checkEntries);
};
