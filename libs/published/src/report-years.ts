/** The years of the report in the printed order: the newest first. All others who speak of a report year ask here. */
export const reportYears = [2024, 2023] as const;

/** A year that the report prints. */
export type ReportYear = (typeof reportYears)[number];

/** What is meant when nobody names a year. */
export const newestReportYear: ReportYear = reportYears[0];
