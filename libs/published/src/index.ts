export type { Label } from './label.js';
export type { PublishedRow, PublishedTable, ReportYear } from './published-table.js';
