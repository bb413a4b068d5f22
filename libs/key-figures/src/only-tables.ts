import { isChosenTable } from '@tietovirta/published';
import type { ComparedTables } from './compared-table.js';
import { asList, type TablesToShow } from './sheet.js';

const ofYear = (year: ComparedTables, chosen: readonly string[]): ComparedTables => ({
  ...year,
  tables: year.tables.filter(({ id }) => isChosenTable(id, chosen)),
});

/** The tables chosen, by themselves or by a section of the report, in its order; all of them when nothing is chosen. */
export const onlyTables = (shown: TablesToShow, chosen: readonly string[] = []): TablesToShow =>
  'tables' in shown ? ofYear(shown, chosen) : asList(shown).map((year) => ofYear(year, chosen));
