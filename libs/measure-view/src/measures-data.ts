/** Measures for spreadsheets and scripts: one line a number. */
import { csvText, type CsvFormat } from '@tietovirta/key-figures';
import type { ReportedMeasure } from './measures-report.js';

const columns = ['message_type', 'measure', 'period', 'values', 'value', 'planned'];

/** Lines of the value 0 are left out. `values` is empty where nothing is told apart, and `*` for all of them together. */
export function measuresCsv(measures: readonly ReportedMeasure[], format?: CsvFormat): string {
  const lines = measures.flatMap(({ messageType, measure, periods, rows, all, planned }) =>
    [...rows.map((row) => ({ ...row, name: Object.values(row.values).join(' ') })), ...(rows.length > 1 ? [{ ...all, name: '*' }] : [])] // oxfmt-ignore
      .flatMap(({ name, numbers }) =>
        numbers.map((number, period) => {
          const plan = rows.length === 1 || name === '*' ? planned?.[period] : undefined;
          return { number, plan, line: [messageType, measure, periods[period], name, String(number), plan === undefined ? '' : String(plan)] }; // oxfmt-ignore
        }),
      )
      .filter(({ number, plan }) => number !== 0n || (plan ?? 0n) !== 0n)
      .map(({ line }) => line),
  );
  return csvText([columns, ...lines], format);
}

/** Numbers as texts: JSON has no integers of 64 bits. */
export const measuresJson = (measures: readonly ReportedMeasure[]): unknown =>
  JSON.parse(JSON.stringify(measures, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)));
