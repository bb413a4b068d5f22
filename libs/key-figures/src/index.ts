export type { CountedTotals } from './counted-totals.js';
