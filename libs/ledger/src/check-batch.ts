import type { LedgerBatch } from './ledger-batch.js';

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/**
 * Refuses a batch that no ledger could keep: columns of different length, numbers that are no safe integers, a
 * partition that stands in it twice (its guard would be ambiguous). Such a batch is a mistake in the program, so this
 * throws a RangeError; every adapter calls it before it writes.
 */
export const checkBatch = ({ positions, deltas, marks, deadLetters }: LedgerBatch): void => {
  const { messageTypes, days, cells, counts } = deltas;
  if ([days, cells, counts].some((column) => column.length !== messageTypes.length))
    throw new RangeError('The columns of the deltas differ in length');
  if (!counts.every(Number.isSafeInteger)) throw new RangeError('A delta is no safe integer');
  if (new Set(positions.map(({ partition }) => partition)).size !== positions.length)
    throw new RangeError('A partition stands twice in the batch');
  if (!positions.every(({ from, to }) => isCount(from) && isCount(to) && from <= to))
    throw new RangeError('A position is no safe integer, or a step leads backwards');
  if (!marks.every((mark) => [mark.nextFrame, mark.counted, mark.setAside, mark.hashLow, mark.hashHigh].every(isCount)))
    throw new RangeError('A mark holds a number that is no safe integer');
  if (!deadLetters.every(({ frame, messages }) => isCount(frame) && isCount(messages)))
    throw new RangeError('A dead letter holds a number that is no safe integer');
};
