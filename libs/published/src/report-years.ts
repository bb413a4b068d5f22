import type { ReportYear } from './published-table.js';

/** The years of the report in the printed order: the newest first. */
export const reportYears: readonly ReportYear[] = [2024, 2023];
