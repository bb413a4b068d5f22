/**
 * The columns of a recorded slice behind its ordinals: those of the message type's table, and two that follow from it, so that nobody
 * who reads the files has to know slots and catalogue: `opening` and `direction`.
 */
import { carriedNone, type MessageType } from '@tietovirta/exchanges';
import {
  arrayIn,
  arrowTypeOf,
  columnTable,
  instantsOf,
  arrayOf,
  type Column,
  type MessageColumns,
} from '@tietovirta/messages';
import {
  Dictionary,
  Field,
  TimestampMillisecond,
  Uint32,
  Uint8,
  Utf8,
  vectorFromArray,
  type Vector,
} from 'apache-arrow';
import type { RecordingFormat } from './recording-manifest.js';

/** A column as it is recorded. */
export interface RecordedColumn {
  readonly field: Field;
  /** What the places of values stand for. */
  readonly dictionary?: Vector<Utf8>;
  /** The values of all rows as Arrow takes them, valid until the next call. */
  readonly values: (columns: MessageColumns, ordinals: Uint32Array) => ArrayBufferView;
}

/** The two directions, in the order of the dimension `direction` (`received`, `sent`) of types that go both ways. */
const directions = ['to-kela', 'from-kela'] as const;

/** A column of the type's table. */
export function recordedColumn(type: MessageType, column: Column, format: RecordingFormat): RecordedColumn {
  const { columns, dimensions } = columnTable(type);
  const place = columns.indexOf(column);
  const { name, meaning } = column;
  if (meaning.is === 'instant' || meaning.is === 'time-of-day')
    return { field: new Field(name, new TimestampMillisecond('Europe/Helsinki'), false), values: timestamps() };
  const values = ({ arrays }: MessageColumns): ArrayBufferView => arrays[place] as ArrayBufferView;
  if (meaning.is !== 'value') return { field: new Field(name, arrowTypeOf(column), false), values };
  const words = format > 1 && goesBothWays(type, name) ? directions : meaning.values;
  return { ...inWords(name, words, dimensions.indexOf(place)), values };
}

/** Ordinal of the message that opened the conversation, of the year before where the column `carried` says so; for contained messages of the one that holds them. */
export const openingColumn = (type: MessageType): RecordedColumn => ({
  field: new Field('opening', new Uint32(), false),
  values: openingsOf(type),
});

/** `to-kela` or `from-kela`; none for types whose dimension of that name says so row by row. */
export function directionColumn(type: MessageType): readonly RecordedColumn[] {
  const { dimensions } = columnTable(type);
  if (type.direction === 'by-dimension') return [];
  const place = directions.indexOf(type.direction);
  let places = new Uint8Array(0);
  const values = ({ rows }: MessageColumns): Uint8Array => {
    if (places.length < rows) places = new Uint8Array(rows).fill(place);
    return places.subarray(0, rows);
  };
  return [{ ...inWords('direction', directions, dimensions.length), values }];
}

const goesBothWays = ({ direction }: MessageType, dimension: string): boolean =>
  direction === 'by-dimension' && dimension === 'direction';

const inWords = (
  name: string,
  words: readonly string[],
  dictionary: number,
): Pick<RecordedColumn, 'field' | 'dictionary'> => ({
  field: new Field(name, new Dictionary(new Utf8(), new Uint8(), dictionary, false), false),
  dictionary: vectorFromArray([...words], new Utf8()),
});

function openingsOf(type: MessageType): RecordedColumn['values'] {
  if (type.kind === 'contained') return (columns) => arrayIn(columns, 'holder', 'uint32');
  const slots = type.kind === 'opening' ? 1 : type.slots;
  // Never the ordinals themselves: two columns over one memory look like one to Arrow's writer of streams.
  let memory = new Uint32Array(0);
  return (columns, ordinals) => {
    const { rows } = columns;
    if (memory.length < rows) memory = new Uint32Array(rows);
    const carried = arrayOf(columns, 'carried', 'uint32');
    for (let row = 0; row < rows; row += 1) memory[row] = Math.floor((ordinals[row] as number) / slots);
    if (carried !== undefined)
      for (let row = 0; row < rows; row += 1) if (carried[row] !== carriedNone) memory[row] = carried[row] as number;
    return memory.subarray(0, rows);
  };
}

/** Whole instants, in memory of the column's own. */
function timestamps(): RecordedColumn['values'] {
  let memory = new Int32Array(0);
  return (columns) => {
    const instants = instantsOf(columns, () => {
      if (memory.length < 2 * columns.rows) memory = new Int32Array(2 * columns.rows);
      return memory;
    });
    return new BigInt64Array(instants.buffer, instants.byteOffset, columns.rows);
  };
}
