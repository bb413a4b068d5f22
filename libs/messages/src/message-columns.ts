/**
 * Many messages of one type, column by column: what generation writes, frames carry and counting reads.
 * Row i of every column belongs to message i; there is no object a message. All makers of columns set all properties in this order, so
 * that the engine sees one shape and keeps what it compiled.
 */
import type { MessageType } from '@tietovirta/exchanges';
import { ColumnMemory } from './column-memory.js';

export interface MessageColumns {
  readonly type: MessageType;
  readonly rows: number;
  /** Ordinal of row 0 where ordinals run on (openings, contained); unused where `ordinals` is there. */
  readonly firstOrdinal: number;
  /** Follow-ups only: their ordinals have gaps. */
  readonly ordinals?: Uint32Array | undefined;
  /** Instants as 64-bit milliseconds since 1970 UTC, two 32-bit halves a row: low at 2 i, high at 2 i + 1. */
  readonly times: Int32Array;
  /** Only where the type is about persons: ordinals of the population. */
  readonly persons?: Uint32Array | undefined;
  /** Only for contained types: ordinal of the message that holds this one. */
  readonly holders?: Uint32Array | undefined;
  /** Counterparty: place in the directory of organisations. */
  readonly organisations: Uint16Array;
  /** One column a dimension of the type, in its order: places in the dimension's list of values. */
  readonly dimensions: readonly Uint8Array[];
}

/** Room for `capacity` messages; `rows` is the capacity until `firstRows` cuts it. */
export const messageColumns = (type: MessageType, capacity: number, firstOrdinal = 0): MessageColumns => ({
  ...columnsIn(new ColumnMemory(capacity), type),
  firstOrdinal,
});

/** Columns of a type that lie in memory which other types use too. */
export function columnsIn(memory: ColumnMemory, type: MessageType): MessageColumns {
  return {
    type,
    rows: memory.capacity,
    firstOrdinal: 0,
    ordinals: type.kind === 'follow-up' ? memory.ordinals : undefined,
    times: memory.times,
    persons: type.person === undefined ? undefined : memory.persons,
    holders: type.kind === 'contained' ? memory.holders : undefined,
    organisations: memory.organisations,
    dimensions: type.dimensions.map((_, place) => memory.dimension(place)),
  };
}

/** The first `rows` messages of `columns`, without copying. */
export function firstRows(columns: MessageColumns, rows: number, firstOrdinal = columns.firstOrdinal): MessageColumns {
  return {
    type: columns.type,
    rows,
    firstOrdinal,
    ordinals: columns.ordinals?.subarray(0, rows),
    times: columns.times.subarray(0, rows * 2),
    persons: columns.persons?.subarray(0, rows),
    holders: columns.holders?.subarray(0, rows),
    organisations: columns.organisations.subarray(0, rows),
    dimensions: columns.dimensions.map((column) => column.subarray(0, rows)),
  };
}

/** Ordinal of the message in a row. */
export const ordinalAt = (columns: MessageColumns, row: number): number =>
  columns.ordinals === undefined ? columns.firstOrdinal + row : (columns.ordinals[row] as number);

/** Instant of the message in a row, ms since 1970 UTC. */
export const instantAt = (columns: MessageColumns, row: number): number => instantIn(columns.times, row);

/** Instant in a row of a column of times, ms since 1970 UTC. */
export const instantIn = (times: Int32Array, row: number): number =>
  ((times[2 * row] as number) >>> 0) + (times[2 * row + 1] as number) * 4294967296;

/** Writes an instant (ms since 1970 UTC, an integer) into a row. */
export function setInstant(times: Int32Array, row: number, instantMs: number): void {
  const high = Math.floor(instantMs / 4294967296);
  times[2 * row] = (instantMs - high * 4294967296) | 0;
  times[2 * row + 1] = high;
}
