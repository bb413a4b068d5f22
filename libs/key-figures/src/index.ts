export { asHtml } from './as-html.js';
export { asJson } from './as-json.js';
export { asMarkdown } from './as-markdown.js';
export { asText, type TextOptions } from './as-text.js';
export { csvFormats, csvText, isCsv, type CsvFormat } from './csv-text.js';
export type { Cell, ComparedRow, ComparedTable, ComparedTables } from './compared-table.js';
export { comparedTables, comparedTextFigures, type Comparison } from './compared-tables.js';
export type { CountedTotals } from './counted-totals.js';
export type { Balance, DailyRange, FigureValue } from './figure-value.js';
export { keyFigureOf, rowsCounting, rowsFedBy } from './feeds.js';
export { formatTables, tableFormats, type TableFormat } from './format-tables.js';
export {
  isOfDistinct,
  isOfMoney,
  printingRuleOf,
  signOf,
  whereOf,
  type KeyFigure,
  type PrintingRule,
  type Rule,
  type Term,
} from './key-figure.js';
export { keyFigures } from './key-figures.js';
export { inEnglish, printedIn, type Language } from './language.js';
export { onlyTables, textTables, withTextTables } from './only-tables.js';
export {
  printCount,
  printDifference,
  printFigure,
  printInBillionsOfEuros,
  printInMillions,
  printRangeInMillions,
} from './printing.js';
export type { TablesToShow } from './sheet.js';
export { summary, type DifferingCell, type Summary, type UncomparedCell } from './summary.js';
export type { Fact, TableOptions } from './table-options.js';
export { inUnitOf, sumOfTerms, workOut } from './work-out.js';
