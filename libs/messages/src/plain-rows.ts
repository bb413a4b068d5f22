/** Columns for specs to compare and to keep: what lies behind the rows in their memory says nothing, and may change. */
import { columnsPart } from './columns-part.js';
import type { MessageColumns } from './message-columns.js';

/** The rows from `from` up to (not including) `to` as lists, with the type by its id; all rows when absent. */
export function plainRows(columns: MessageColumns, from = 0, to = columns.rows): Readonly<Record<string, unknown>> {
  const part = columnsPart(columns, from, to);
  return {
    ...part,
    type: part.type.id,
    ordinals: part.ordinals && [...part.ordinals],
    times: [...part.times],
    persons: part.persons && [...part.persons],
    holders: part.holders && [...part.holders],
    organisations: [...part.organisations],
    dimensions: part.dimensions.map((column) => [...column]),
  };
}

/** The same rows in memory of their own: the columns of a workspace change with its next use. */
export function copiedRows(columns: MessageColumns): MessageColumns {
  const part = columnsPart(columns, 0, columns.rows);
  return {
    ...part,
    ordinals: part.ordinals?.slice(),
    times: part.times.slice(),
    persons: part.persons?.slice(),
    holders: part.holders?.slice(),
    organisations: part.organisations.slice(),
    dimensions: part.dimensions.map((column) => column.slice()),
  };
}
