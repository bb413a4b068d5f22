/** Rows as CSV, in the two forms in which commands write it. */
import { stringify } from 'csv-stringify/sync';

/** `csv` is that of RFC 4180. `csv-excel` is what Excel in Finnish opens by a double click: semicolons, and a mark that says UTF-8. */
export const csvFormats = ['csv', 'csv-excel'] as const;

export type CsvFormat = (typeof csvFormats)[number];

const options = { csv: {}, 'csv-excel': { bom: true, delimiter: ';' } } as const satisfies Record<CsvFormat, object>;

/** @param rows the first names the columns */
export const csvText = (rows: readonly (readonly unknown[])[], format: CsvFormat = 'csv'): string =>
  stringify([...rows], options[format]);

/** Whether a format is one of the two. */
export const isCsv = (format: string): format is CsvFormat => csvFormats.some((each) => each === format);
