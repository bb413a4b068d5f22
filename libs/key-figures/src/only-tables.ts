import { isChosenTable, textTable } from '@tietovirta/published';
import type { ComparedTable, ComparedTables } from './compared-table.js';
import { asList, type TablesToShow } from './sheet.js';

const ofYear = ({ textFigures, ...year }: ComparedTables, chosen: readonly string[]): ComparedTables => ({
  ...year,
  tables: year.tables.filter(({ id }) => isChosenTable(id, chosen)),
  ...(textFigures !== undefined && isChosenTable(textTable, chosen) && { textFigures }),
});

/** The tables chosen, by themselves or by a section of the report, in its order; all of them when nothing is chosen. */
export const onlyTables = (shown: TablesToShow, chosen: readonly string[] = []): TablesToShow =>
  'tables' in shown ? ofYear(shown, chosen) : asList(shown).map((year) => ofYear(year, chosen));

/** The figures of the report's text as a table of their own, which stands behind the others; none where there are none. */
export const textTables = (rows: ComparedTables['textFigures'] = []): readonly ComparedTable[] =>
  rows.length === 0 ? [] : [{ id: textTable, title: { fi: 'Raportin tekstissä', en: 'In the text of the report' }, rows }]; // oxfmt-ignore

const withText = ({ textFigures, ...year }: ComparedTables): ComparedTables => ({
  ...year,
  tables: [...year.tables, ...textTables(textFigures)],
});

/** The same with the figures of the text as the last table, for people; machines have them beside the tables. */
export const withTextTables = (shown: TablesToShow): TablesToShow =>
  'tables' in shown ? withText(shown) : asList(shown).map(withText);
