/**
 * A table ready to be set in any format for people: words and figures in one language, nothing left to decide but the
 * looks. Three layouts: published beside simulated; the published year alone; several published years side by side,
 * as in the report.
 */
import { findFigure, findTable } from '@tietovirta/published';
import type { ComparedRow, ComparedTable, ComparedTables } from './compared-table.js';
import { type Language, printedIn, words } from './language.js';
import { printDifference } from './printing.js';

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
  readonly headings: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly footnote?: string;
}

/** One result, or the published tables of several years. */
export type TablesToShow = ComparedTables | readonly ComparedTables[];

export const asList = (tables: TablesToShow): readonly ComparedTables[] => ('tables' in tables ? [tables] : tables);

export function sheetsOf(shown: TablesToShow, lang: Language): readonly Sheet[] {
  const years = asList(shown);
  const [first] = years;
  if (first === undefined) return [];
  if (years.length === 1 && hasRun(first)) return comparisonSheets(first, lang);
  return first.tables.map((table) => publishedSheet(table, years, lang));
}

/** A run may have no description, and a run of nothing that is in the tables has no simulated cell: either tells. */
const hasRun = ({ run, tables }: ComparedTables): boolean =>
  run !== null || tables.some(({ rows }) => rows.some(({ simulated }) => simulated.printed !== ''));

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

function comparisonSheets({ year, tables }: ComparedTables, lang: Language): readonly Sheet[] {
  const hasExpected = tables.some(({ rows }) => rows.some(({ expected }) => expected !== undefined));
  const { published, expected, simulated, difference } = words[lang];
  return tables.map((table) => ({
    ...frameOf(table, lang),
    headings: [`${published} ${year}`, ...(hasExpected ? [expected] : []), simulated, difference],
    rows: table.rows.map((row) => ({
      ...lineOf(row, lang),
      cells: [
        printedIn(lang, row.published.printed),
        ...(hasExpected ? [printedIn(lang, row.expected?.printed ?? '')] : []),
        printedIn(lang, row.simulated.printed),
        differenceCell(row.difference, lang),
      ],
      differs: row.difference !== null && row.difference !== 0,
    })),
  }));
}

/** Told apart by a sign and not by colour alone. */
function differenceCell(difference: number | null, lang: Language): string {
  if (difference === null) return '';
  return `${difference === 0 ? '' : '≠ '}${printedIn(lang, printDifference(difference))}`;
}

function frameOf({ id, title }: ComparedTable, lang: Language): Pick<Sheet, 'id' | 'title' | 'footnote'> {
  const footnote = findTable(id)?.footnote;
  return { id, title: title[lang], ...(footnote && { footnote: footnote[lang] }) };
}

const lineOf = ({ id, label }: ComparedRow, lang: Language): Pick<SheetRow, 'label' | 'indent'> => ({
  label: label[lang],
  indent: findFigure(id)?.indent ?? 0,
});
