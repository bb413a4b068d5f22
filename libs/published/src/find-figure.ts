import { reportSections, type PublishedRow, type PublishedTable } from './published-table.js';
import { type TableRowId, publishedTables } from './published-tables.js';
import { type TextFigureId, textFigures } from './text-figures.js';

/** A figure that the report prints, in a table or in its text. */
export type FigureId = TableRowId | TextFigureId;

/** Every figure in the printed order: the rows of the tables, then the figures of the text. */
export const publishedFigures: readonly PublishedRow<FigureId>[] = [
  ...publishedTables.flatMap((table) => table.rows),
  ...textFigures,
];

const rowsById: ReadonlyMap<string, PublishedRow> = new Map(publishedFigures.map((row) => [row.id, row]));

/** The printed row (or figure of the text) with this id, which is known to be there. */
export const figureOf = (rowId: FigureId): PublishedRow => rowsById.get(rowId) as PublishedRow;

/** The printed row (or figure of the text) with this id, and nothing when there is none. */
export const findFigure = (rowId: string): PublishedRow | undefined => rowsById.get(rowId);

/** By this name the figures of the text are chosen, as if they were a table. */
export const textTable = 'text';

/** What tables can be chosen by: a section of the report, a table of it, or its text. */
export const tableChoices: readonly string[] = [...reportSections, ...publishedTables.map(({ id }) => id), textTable];

/** Whether a table is one of those chosen, by itself or with its section; every one is when nothing is chosen. */
export const isChosenTable = (tableId: string, chosen: readonly string[] = []): boolean =>
  chosen.length === 0 || chosen.includes(tableId) || chosen.includes(findTable(tableId)?.section ?? tableId);

/** The printed table with this id, and nothing when there is none. */
export const findTable = (tableId: string): PublishedTable<TableRowId> | undefined =>
  publishedTables.find((table) => table.id === tableId);
