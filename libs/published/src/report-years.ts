/** The years of the report in the printed order, the newest first. The only list of report years. */
export const reportYears = [2024, 2023] as const;

/** A year that the report prints. */
export type ReportYear = (typeof reportYears)[number];

/** The default where no year is named. */
export const newestReportYear: ReportYear = reportYears[0];
