/**
 * Days of a year on which somebody has a benefit, as one number that threads share: the first day and how many they are, and a note on their family behind
 * that (family-note.ts). Days may go on from the last of the year to the first. A span of no days is 0. What is worked out from spans has no note.
 */
import { civilDay } from '../civil-day.js';

const bits = 9;
const mask = (1 << bits) - 1;
/** Days of the longest year. */
const yearDays = 366;

/** @param from day of the year, 0 for 1 January @param days how many */
export const spanOf = (from: number, days: number): number => (days << bits) | from;

/** Day of the year of its first day, 0 for 1 January. */
export const firstOfSpan = (span: number): number => span & mask;

/** How many days it has. */
export const lengthOfSpan = (span: number): number => (span >>> bits) & mask;

/** A span with a note of 14 bits. */
export const notedSpan = (span: number, note: number): number => ((note << (2 * bits)) | span) >>> 0;

/** The note of a span; 0 where it has none. */
export const noteOfSpan = (span: number): number => span >>> (2 * bits);

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

/** A span that goes on over the turn of the year, and the days between: all year. Others as they are. */
export const overSummer = (span: number): number => ((span & mask) + lengthOfSpan(span) > yearDays ? wholeYear : span);

/** The days of a span that come before a day of the year; undefined for none, and of days that go on over the turn of the year. */
export function untilDay(span: number, end: number): number | undefined {
  if (end >= yearDays) return span;
  const [from, days] = [span & mask, lengthOfSpan(span)];
  const isOneStretch = from + days <= yearDays;
  return isOneStretch && end > from ? spanOf(from, Math.min(days, end - from)) : undefined;
}

/** The days that a span has in common with another one which may go on over the turn of the year; undefined for none, and for those that do so themselves. */
export function commonDays(span: number, other: number): number | undefined {
  const [from, end] = [span & mask, (span & mask) + lengthOfSpan(span)];
  const [otherFrom, otherEnd] = [other & mask, (other & mask) + lengthOfSpan(other)];
  if (from === 0 && end >= yearDays) return other;
  const within = (first: number, last: number): number | undefined => {
    const [start, until] = [Math.max(from, first), Math.min(end, last)];
    return until > start ? spanOf(start, until - start) : undefined;
  };
  return within(otherFrom, Math.min(otherEnd, yearDays)) ?? within(0, otherEnd - yearDays);
}

/** 1 where a span has a day of the year, 0 elsewhere; without a branch. */
export function coversDay(span: number, day: number): number {
  const since = day - (span & mask);
  return (since + ((since >> 31) & yearDays) - ((span >>> bits) & mask)) >>> 31;
}
