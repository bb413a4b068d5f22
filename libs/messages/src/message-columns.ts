/**
 * Many messages of one type, column by column: what generation writes, frames carry and counting reads.
 * Row i of every column belongs to message i; there is no object a message. All makers of columns set all properties in this order, so
 * that the engine sees one shape and keeps what it compiled.
 */
import { carriedNone, type MessageType } from '@tietovirta/exchanges';
import { columnKinds, type ColumnArray, type ColumnArrays, type ColumnKind } from './column-kind.js';
import { ColumnMemory } from './column-memory.js';
import { columnTable } from './column-table.js';

export interface MessageColumns {
  readonly type: MessageType;
  readonly rows: number;
  /** Ordinal of row 0 where ordinals run on (openings, contained); unused where they are a column. */
  readonly firstOrdinal: number;
  /** Local midnight from which times of day count, ms since 1970 UTC; unused where instants are a column. */
  readonly dayStartMs: number;
  /** The arrays of the type's columns, in the order of its table. */
  readonly arrays: readonly ColumnArray[];
}

/** Room for `capacity` messages; `rows` is the capacity until `firstRows` cuts it. */
export const messageColumns = (type: MessageType, capacity: number, firstOrdinal = 0, dayStartMs = 0): MessageColumns =>
  firstRows(columnsIn(new ColumnMemory(capacity), type), capacity, firstOrdinal, dayStartMs);

/** Columns of a type that lie in memory which other types use too. */
export function columnsIn(memory: ColumnMemory, type: MessageType): MessageColumns {
  const arrays = memory.take(columnTable(type).columns.map(({ kind }) => kind));
  return { type, rows: memory.capacity, firstOrdinal: 0, dayStartMs: 0, arrays };
}

/** The first `rows` messages of `columns`, without copying. */
export function firstRows(
  columns: MessageColumns,
  rows: number,
  firstOrdinal = columns.firstOrdinal,
  dayStartMs = columns.dayStartMs,
): MessageColumns {
  return { type: columns.type, rows, firstOrdinal, dayStartMs, arrays: arraysPart(columns, 0, rows) };
}

/** The rows from `from` up to (not including) `to`, without copying. */
export function columnsPart(columns: MessageColumns, from: number, to: number): MessageColumns {
  const { type, firstOrdinal, dayStartMs } = columns;
  return {
    type,
    rows: to - from,
    firstOrdinal: firstOrdinal + from,
    dayStartMs,
    arrays: arraysPart(columns, from, to),
  };
}

function arraysPart({ type, arrays }: MessageColumns, from: number, to: number): readonly ColumnArray[] {
  const { columns } = columnTable(type);
  return arrays.map((array, place) => {
    const { lanes } = columnKinds[(columns[place] as (typeof columns)[number]).kind];
    return array.subarray(lanes * from, lanes * to);
  });
}

/**
 * The array of a column by its name.
 * @returns undefined when the type has no such column
 * @throws TypeError when the column is of another kind
 */
export function arrayOf<K extends ColumnKind>(
  { type, arrays }: MessageColumns,
  name: string,
  kind: K,
): ColumnArrays[K] | undefined {
  const { columns, places } = columnTable(type);
  const place = places.get(name);
  if (place === undefined) return undefined;
  const known = columns[place]?.kind;
  if (known !== kind) throw new TypeError(`the column ${name} of ${type.id} is ${known}, not ${kind}`);
  // The table says that the array at this place is of this kind.
  return arrays[place] as ColumnArrays[K];
}

/**
 * The array of a column that the type has.
 * @throws TypeError when it has none of this name and kind
 */
export function arrayIn<K extends ColumnKind>(columns: MessageColumns, name: string, kind: K): ColumnArrays[K] {
  const array = arrayOf(columns, name, kind);
  if (array === undefined) throw new TypeError(`${columns.type.id} has no column ${name}`);
  return array;
}

/** One array a dimension of the type, in its order: places in the dimension's list of values. */
export const dimensionArrays = ({ type, arrays }: MessageColumns): readonly Uint8Array[] =>
  // The table says that the values of dimensions are bytes.
  columnTable(type).dimensions.map((place) => arrays[place] as Uint8Array);

/** Ordinal of the message in a row. */
export function ordinalAt(columns: MessageColumns, row: number): number {
  const ordinals = arrayOf(columns, 'ordinal', 'uint32');
  return ordinals === undefined ? columns.firstOrdinal + row : (ordinals[row] as number);
}

/** The opening that a follow-up answers: its ordinal, and whether it is one of the year before. */
export function openingAt(
  columns: MessageColumns,
  row: number,
): { readonly ordinal: number; readonly isOfLastYear: boolean } {
  const { type } = columns;
  const carried = arrayOf(columns, 'carried', 'uint32')?.[row];
  if (carried !== undefined && carried !== carriedNone) return { ordinal: carried, isOfLastYear: true };
  const slots = type.kind === 'follow-up' ? type.slots : 1;
  return { ordinal: Math.floor(ordinalAt(columns, row) / slots), isOfLastYear: false };
}
