/** The tables of a run as a file: for spreadsheets, for paper, for a page of one's own. */
import type { RunRecord } from '@tietovirta/archive';
import type { printedFormats, TablesAsOf } from '@tietovirta/control-contract';
import { formatTables, type Fact } from '@tietovirta/key-figures';
import { runFacts } from '@tietovirta/runs';
import type { Language } from '@tietovirta/wording';

export interface PrintedTables {
  readonly text: string;
  /** Media type. */
  readonly type: string;
  /** Of the file. */
  readonly name: string;
}

export interface PrintOptions {
  readonly format: (typeof printedFormats)[number];
  readonly lang: Language;
}

const media: Readonly<Record<PrintOptions['format'], { readonly type: string; readonly ending: string }>> = {
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  'csv-excel': { type: 'text/csv; charset=utf-8', ending: 'csv' },
  html: { type: 'text/html; charset=utf-8', ending: 'html' },
  md: { type: 'text/markdown; charset=utf-8', ending: 'md' },
};

export function printedTables(
  run: RunRecord,
  { at, tables }: TablesAsOf,
  { format, lang }: PrintOptions,
): PrintedTables {
  const { type, ending } = media[format];
  const asOf: Fact = lang === 'fi' ? { name: 'tilanne', value: at } : { name: 'as of', value: at };
  const text = formatTables(format, tables, {
    lang,
    facts: [...runFacts(run, lang), asOf],
    rows: 'all',
  });
  return { text, type, name: `tietovirta-run-${run.id}-${at}.${ending}` };
}
