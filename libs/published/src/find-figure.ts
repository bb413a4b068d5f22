import type { PublishedRow, PublishedTable } from './published-table.js';
import { publishedTables } from './published-tables.js';
import { textFigures } from './text-figures.js';

const rowsById: ReadonlyMap<string, PublishedRow> = new Map(
  [...publishedTables.flatMap((table) => table.rows), ...textFigures].map((row) => [row.id, row]),
);

/** The printed row (or figure of the text) with this id, and nothing when there is none. */
export const findFigure = (rowId: string): PublishedRow | undefined => rowsById.get(rowId);

/** The printed table with this id, and nothing when there is none. */
export const findTable = (tableId: string): PublishedTable | undefined =>
  publishedTables.find((table) => table.id === tableId);
