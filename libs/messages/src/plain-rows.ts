/** Columns for specs to compare and to keep: what lies behind the rows in their memory says nothing, and may change. */
import type { ColumnArray } from './column-kind.js';
import { columnTable } from './column-table.js';
import { columnsPart, messageColumns, type MessageColumns } from './message-columns.js';

/** The rows from `from` up to (not including) `to` as lists by the names of columns, with the type by its id; all rows when absent. */
export function plainRows(columns: MessageColumns, from = 0, to = columns.rows): Readonly<Record<string, unknown>> {
  const { type, rows, firstOrdinal, dayStartMs, arrays } = columnsPart(columns, from, to);
  const lists = arrays.map((array, place) => [columnTable(type).columns[place]?.name, [...array]]);
  return { type: type.id, rows, firstOrdinal, dayStartMs, columns: Object.fromEntries(lists) };
}

/** The same rows in memory of their own: the columns of a workspace change with its next use. */
export function copiedRows(columns: MessageColumns): MessageColumns {
  const part = columnsPart(columns, 0, columns.rows);
  return { ...part, arrays: part.arrays.map((array) => array.slice()) };
}

/** These rows of the messages, in this order, in memory of their own. Ordinals that run on do so from the first row. */
export function pickRows(columns: MessageColumns, rows: readonly number[]): MessageColumns {
  const picked = messageColumns(columns.type, rows.length, columns.firstOrdinal, columns.dayStartMs);
  picked.arrays.forEach((array, place) => {
    const lanes = array.length / rows.length;
    rows.forEach((row, target) => {
      const part = (columns.arrays[place] as ColumnArray).subarray(lanes * row, lanes * (row + 1));
      array.set(part, lanes * target);
    });
  });
  return picked;
}
