export { apportion } from './apportion.js';
export { faceValue } from './face-value.js';
export { FigureRefused, type FigureRefusal } from './figure-refused.js';
export {
  figureOf,
  findFigure,
  findTable,
  isChosenTable,
  publishedFigures,
  tableChoices,
  textTable,
  type FigureId,
} from './find-figure.js';
export { label, type Label } from './label.js';
export {
  assumption,
  derived,
  originKinds,
  published,
  source,
  theReport,
  type Origin,
  type OriginKind,
  type Origins,
} from './origin.js';
export { originKindWords, originReason, originText } from './origin-text.js';
export { parseScale, type ParsedScale } from './parse-scale.js';
export { publishedCount } from './published-count.js';
export { reportSections, type PublishedRow, type PublishedTable, type ReportSection } from './published-table.js';
export { publishedTables, type TableRowId } from './published-tables.js';
export { readPrinted, type PrintedUnit, type PrintedValue } from './read-printed.js';
export { newestReportYear, reportYears, type ReportYear } from './report-years.js';
export { formatScale, fullScale, isSameScale, lowestTerms, type Scale } from './scale.js';
export { scaledFigures, type ScaledFigures } from './scaled-figures.js';
export { textFigures, type TextFigureId } from './text-figures.js';
