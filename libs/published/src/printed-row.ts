/** Functions that turn the printed lines of the report into data. */
import type { Label } from './label.js';
import type { PublishedRow } from './published-table.js';
import { type ReportYear, reportYears } from './report-years.js';

type BothLanguages = readonly [fi: string, en: string];
type ForEach<Columns extends readonly unknown[]> = { readonly [Column in keyof Columns]: string };
type PrintedCells = ForEach<typeof reportYears>;

export const label = (fi: string, en: string): Label => ({ fi, en });

/** One printed line: its address, its label and its cells, one for each report year in the printed order. */
export const row = <const Id extends string>(
  id: Id,
  [fi, en]: BothLanguages,
  cells: PrintedCells,
  indent?: number,
): PublishedRow<Id> => ({
  id,
  label: label(fi, en),
  printed: byYear(cells),
  indent,
});

/** The same row, whose cells of these years are rounded to whole thousands. */
export const inThousands = <const Id extends string>(
  years: readonly ReportYear[],
  printedRow: PublishedRow<Id>,
): PublishedRow<Id> => ({ ...printedRow, inThousands: years });

// Every report year has its cell: the list of cells is as long as the list of years.
const byYear = (cells: PrintedCells): Readonly<Record<ReportYear, string>> =>
  Object.fromEntries(reportYears.map((year, column) => [year, cells[column]])) as Record<ReportYear, string>;
