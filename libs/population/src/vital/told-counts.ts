/** How many births, deaths and arrivals the register tells of in a year: as many as the report prints, where it prints them. */
import { publishedCount, reportYears, type ReportYear } from '@tietovirta/published';
import { assumedYear } from '../data/vital-events.data.js';

const isReportYear = (year: number): year is ReportYear => (reportYears as readonly number[]).includes(year);

export const birthsOf = (year: number): number =>
  isReportYear(year) ? publishedCount('population-register.births', year) : assumedYear.births;

export const registrationsOf = (year: number): number =>
  isReportYear(year) ? publishedCount('population-register.registrations', year) : assumedYear.registrations;

/** @param firsts first notices of the year: of other years than the report's no second ones are known */
export const deathNoticesTold = (year: number, firsts: number): number =>
  isReportYear(year) ? publishedCount('population-register.deaths', year) : firsts;
