import { asCsv } from './as-csv.js';
import { csvFormats } from './csv-text.js';
import { asHtml } from './as-html.js';
import { asJson } from './as-json.js';
import { asMarkdown } from './as-markdown.js';
import { type TextOptions, asText } from './as-text.js';
import type { TablesToShow } from './sheet.js';

/** The formats in which tables can be asked for, by the names that users type. */
export const tableFormats = ['text', ...csvFormats, 'json', 'md', 'html'] as const;

export type TableFormat = (typeof tableFormats)[number];

const writers: Readonly<Record<TableFormat, (tables: TablesToShow, options: TextOptions) => string>> = {
  text: asText,
  csv: asCsv('csv'),
  'csv-excel': asCsv('csv-excel'),
  json: asJson,
  md: asMarkdown,
  html: asHtml,
};

export const formatTables = (format: TableFormat, tables: TablesToShow, options: TextOptions = {}): string =>
  writers[format](tables, options);
