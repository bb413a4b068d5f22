/**
 * Tables ready to be set in any format for people: words and figures in one language, nothing left to decide but the
 * looks. Three layouts: published beside simulated; the published year alone; several published years side by side,
 * as in the report. Of a run only the rows that it feeds are set, unless all are asked for.
 */
import { findFigure, findTable } from '@tietovirta/published';
import type { ComparedRow, ComparedTable, ComparedTables } from './compared-table.js';
import { type Language, printedIn, words } from './language.js';
import { keyFigureOf } from './feeds.js';
import { printDifference } from './printing.js';
import type { Fact, TableOptions } from './table-options.js';

export interface SheetRow {
  readonly label: string;
  readonly indent: number;
  /** One for each heading. */
  readonly cells: readonly string[];
  readonly differs: boolean;
}

export interface Sheet {
  readonly id: string;
  readonly title: string;
  /** The same in every sheet of a document. */
  readonly headings: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly footnote?: string;
}

/** All that a document for people says. */
export interface SheetDocument {
  readonly lang: Language;
  readonly heading: string;
  readonly caption?: string;
  /** Whose figures these are, and whose they are not. */
  readonly notice: string;
  readonly facts: readonly Fact[];
  readonly sheets: readonly Sheet[];
  /** Whether the first column is the published year beside a run, which is the one to do without on narrow lines. */
  readonly isComparison: boolean;
  /** How many rows are not shown, and how to see them. */
  readonly leftOut?: string;
}

/** One result, or the published tables of several years. */
export type TablesToShow = ComparedTables | readonly ComparedTables[];

export const asList = (tables: TablesToShow): readonly ComparedTables[] => ('tables' in tables ? [tables] : tables);

export function documentOf(shown: TablesToShow, options: TableOptions = {}): SheetDocument {
  const { lang = 'fi', caption, facts = [], rows = 'fed', howToSeeAll } = options;
  const years = asList(shown);
  const [first] = years;
  const run = years.length === 1 && first !== undefined && hasRun(first) ? first : undefined;
  const tables = run !== undefined && rows === 'fed' ? run.tables.map(fedOnly) : (first?.tables ?? []);
  const missing = rowsIn(first?.tables ?? []) - rowsIn(tables);
  const leftOut = `${words[lang].leftOut(missing)}${howToSeeAll === undefined ? '' : ` (${howToSeeAll})`}.`;
  const withRows = tables.filter((table) => table.rows.length > 0);
  return {
    lang,
    heading: `${words[lang].report} ${years.map(({ year }) => year).join(', ')}`,
    notice: run === undefined ? words[lang].ofPublished : words[lang].ofRun,
    facts,
    sheets:
      run === undefined
        ? withRows.map((table) => publishedSheet(table, years, lang))
        : comparisonSheets(withRows, run, lang),
    isComparison: run !== undefined && run.base === undefined,
    caption,
    ...(missing === 0 ? {} : { leftOut }),
  };
}

/** A run may have no description, and a run of nothing that is in the tables has no simulated cell: either tells. */
const hasRun = ({ run, tables }: ComparedTables): boolean =>
  run !== null || tables.some(({ rows }) => rows.some(isFed));

const isFed = ({ simulated, expected }: ComparedRow): boolean =>
  simulated.printed !== '' || (expected?.printed ?? '') !== '';

const fedOnly = (table: ComparedTable): ComparedTable => ({ ...table, rows: table.rows.filter(isFed) });

const rowsIn = (tables: readonly ComparedTable[]): number => tables.reduce((sum, { rows }) => sum + rows.length, 0);

function publishedSheet(table: ComparedTable, years: readonly ComparedTables[], lang: Language): Sheet {
  const columns = years.map(({ tables }) => tables.find(({ id }) => id === table.id)?.rows ?? []);
  return {
    ...frameOf(table, lang),
    headings: years.map(({ year }) => `${year}`),
    rows: table.rows.map((row, index) => ({
      ...lineOf(row, lang),
      cells: columns.map((rows) => printedIn(lang, rows[index]?.published.printed ?? '')),
      differs: false,
    })),
  };
}

/** Without the published column where nothing was published. */
function comparisonSheets(
  tables: readonly ComparedTable[],
  { year, base }: ComparedTables,
  lang: Language,
): readonly Sheet[] {
  // A figure of the text that differs from its table says so in its label: that is no column for all the others.
  const hasExpected = tables.some(({ rows }) =>
    rows.some(({ id, expected }) => expected !== undefined && findFigure(id)?.repeats === undefined),
  );
  const { published, expected, expectedBy, simulated, difference } = words[lang];
  const isPrinted = base === undefined;
  return tables.map((table) => ({
    ...frameOf(table, lang),
    headings: [
      ...(isPrinted ? [`${published} ${year}`] : []),
      ...(hasExpected ? [base === undefined ? expected : expectedBy(base)] : []),
      simulated,
      difference,
    ],
    rows: table.rows.map((row) => ({
      ...lineOf(row, lang),
      cells: [
        ...(isPrinted ? [printedIn(lang, row.published.printed)] : []),
        ...(hasExpected ? [printedIn(lang, row.expected?.printed ?? '')] : []),
        printedIn(lang, row.simulated.printed),
        differenceCell(row, lang),
      ],
      differs: row.difference !== null && row.difference !== 0,
    })),
  }));
}

/** Told apart by a sign and not by colour alone. */
function differenceCell({ id, difference }: ComparedRow, lang: Language): string {
  if (difference === null) return '';
  return `${difference === 0 ? '' : '≠ '}${printedIn(lang, printDifference(difference, keyFigureOf(id)?.rule))}`;
}

function frameOf({ id, title, rows }: ComparedTable, lang: Language): Pick<Sheet, 'id' | 'title' | 'footnote'> {
  const printed = findTable(id);
  const footnote = printed?.footnote;
  // A note to one row goes with that row, a note to the table stays.
  const marked = printed?.rows.find(({ label }) => label.fi.endsWith('*'));
  const isCalledFor = marked === undefined || rows.some((row) => row.id === marked.id);
  return { id, title: title[lang], ...(footnote && isCalledFor && { footnote: footnote[lang] }) };
}

const lineOf = ({ id, label }: ComparedRow, lang: Language): Pick<SheetRow, 'label' | 'indent'> => ({
  label: label[lang],
  indent: findFigure(id)?.indent ?? 0,
});
