/**
 * Days of a year on which somebody has a benefit, as one number that threads share: the first day and how many they are. Days may go on from the last
 * of the year to the first. 0 is not asked yet; a span of no days is nobody's.
 */
import { civilDay } from '../civil-day.js';

const bits = 9;
const mask = (1 << bits) - 1;
const asked = 1 << (2 * bits);
/** Days of the longest year. */
const yearDays = 366;

/** @param from day of the year, 0 for 1 January @param days how many */
export const spanOf = (from: number, days: number): number => asked | (days << bits) | from;

/** The days of a time that lie in a year; undefined when none do. @param from days since 1970-01-01 @param to the first day after it */
export function spanInYear(
  { from, to }: { readonly from: number; readonly to: number },
  year: number,
): number | undefined {
  const [firstDay, nextYear] = [civilDay(year, 1, 1), civilDay(year + 1, 1, 1)];
  const [first, end] = [Math.max(from, firstDay), Math.min(to, nextYear)];
  return end > first ? spanOf(first - firstDay, end - first) : undefined;
}

export const wholeYear = spanOf(0, yearDays);
export const noDays = spanOf(0, 0);

export const isAsked = (span: number): boolean => span !== 0;

/** 1 where a span has a day of the year, 0 elsewhere; without a branch. */
export function coversDay(span: number, day: number): number {
  const since = day - (span & mask);
  return (since + ((since >> 31) & yearDays) - ((span >>> bits) & mask)) >>> 31;
}
