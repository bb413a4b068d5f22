import { repeated } from './faults-of-dimensions.js';
import type { MessageType } from './message-type.js';
import type { NumberColumn } from './number-column.js';

/** The least number of each kind, and the first one that is too large. */
const ranges: Readonly<Record<NumberColumn['kind'], readonly [from: number, below: number]>> = {
  uint8: [0, 2 ** 8],
  uint16: [0, 2 ** 16],
  uint32: [0, 2 ** 32],
  int32: [-(2 ** 31), 2 ** 31],
  int64: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
};

/** Columns that messages have by rule. */
const columns = ['ordinal', 'time', 'person', 'holder', 'revises', 'follows', 'organisation'];
/** What the JSON of a message says beside its columns. */
const fields = ['address', 'synthetic', 'exchange', 'messageType', 'kind', 'dimensions', 'heldBy', 'direction'];

/** What is wrong with the numbers of a message type, and with the names of all its columns. */
export function faultsOfNumbers({ id: type, dimensions, numbers = [] }: MessageType): readonly string[] {
  const [ofDimensions, ofNumbers] = [dimensions.map(({ id }) => id), numbers.map(({ id }) => id)];
  const taken = [
    ...ofDimensions.filter((id) => columns.includes(id)),
    ...ofNumbers.filter((id) => [...columns, ...fields, ...ofDimensions].includes(id)),
    ...repeated(ofNumbers),
  ];
  return [
    ...taken.map((id) => `${type}: ${id} is the name of another column or field`),
    ...numbers.flatMap((number) => faultsOf(number).map((fault) => `${type}: ${fault}`)),
  ];
}

function faultsOf({ id, kind, from = 0, below }: NumberColumn): readonly string[] {
  const [least, beyond] = ranges[kind];
  const areWhole = Number.isSafeInteger(from) && Number.isSafeInteger(below);
  if (areWhole && from < below && from >= least && below <= beyond) return [];
  return [`${id}: numbers from ${from} to below ${below} do not lie within ${kind}, ${least} to below ${beyond}`];
}
