export { keysOf, measuredTables, type Measured, type MeasuredRow, type MeasuredTable } from './measured-table.js';
export { measuresCsv, measuresJson } from './measures-data.js';
export { isAsPlanned, withPlanned, type ReportedMeasure } from './measures-report.js';
export { measuresText, nothingMeasured } from './measures-text.js';
export { splitPersons, splits, type Split, type SplitPart } from './split-persons.js';
