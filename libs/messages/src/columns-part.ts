import type { MessageColumns } from './message-columns.js';

/** The rows from `from` up to (not including) `to`, without copying. */
export function columnsPart(columns: MessageColumns, from: number, to: number): MessageColumns {
  return {
    type: columns.type,
    rows: to - from,
    firstOrdinal: columns.firstOrdinal + from,
    ordinals: columns.ordinals?.subarray(from, to),
    times: columns.times.subarray(2 * from, 2 * to),
    persons: columns.persons?.subarray(from, to),
    holders: columns.holders?.subarray(from, to),
    organisations: columns.organisations.subarray(from, to),
    dimensions: columns.dimensions.map((column) => column.subarray(from, to)),
  };
}
