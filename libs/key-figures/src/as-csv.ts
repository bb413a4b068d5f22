/**
 * The tables for a spreadsheet or a script: one line a figure, always the same columns, values beside printed forms.
 * A range is written as 500000..1500000, a stock of which a part of the year was simulated as 16+2; no value is an empty field. Printed forms and column names do not change with
 * the language, so that a script reads both; labels do.
 */
import { csvText, type CsvFormat } from './csv-text.js';
import type { FigureValue } from './figure-value.js';
import { isBalance, isRange } from './figure-value.js';
import { type TablesToShow, asList } from './sheet.js';
import type { TableOptions } from './table-options.js';

const columns = [
  'year',
  'table',
  'row',
  'label',
  'published',
  'published_value',
  'expected',
  'expected_value',
  'simulated',
  'simulated_value',
  'difference',
];

export const asCsv =
  (format: CsvFormat) =>
  (shown: TablesToShow, { lang = 'fi' }: TableOptions = {}): string => {
    const lines = asList(shown).flatMap(({ year, tables }) =>
      tables.flatMap((table) =>
        table.rows.map(({ id, label, published, expected, simulated, difference }) => [
          year,
          table.id,
          id,
          label[lang],
          ...[published, expected, simulated].flatMap((cell) => [cell?.printed ?? '', valueField(cell?.value ?? null)]),
          difference === null ? '' : `${difference}`,
        ]),
      ),
    );
    return csvText([columns, ...lines], format);
  };

function valueField(value: FigureValue | null): string {
  if (value === null) return '';
  if (isBalance(value)) return `${value.opening}+${value.flow}`;
  return isRange(value) ? `${value.from}..${value.to}` : `${value}`;
}
