/** In which calendar years a scenario can play, and whose figures it takes there unless it says so. */
import { lifeYears } from '@tietovirta/population';
import { newestReportYear, reportYears, type ReportYear } from '@tietovirta/published';

/** Those of which lives are known. */
export const playedYears = lifeYears;

/** For people: `2023-2035`. */
export const playedYearsText = `${playedYears[0]}-${playedYears.at(-1)}`;

/** The published year whose figures a calendar year has unless another is named: its own, or the newest of the report. */
export const usualBaseOf = (year: number): ReportYear =>
  reportYears.find((printed) => printed === year) ?? newestReportYear;
