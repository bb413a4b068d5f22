import { dayMs, epochDay, weekdayOf } from './epoch-day.js';

const hourMs = 3_600_000;

/** Epoch day of the last Sunday of a month that has 31 days. */
const lastSunday = (year: number, month: number): number => {
  const last = epochDay(year, month, 31);
  return last - (weekdayOf(last) % 7);
};

/** Epoch day on which clocks go from 03:00 to 04:00: it has 23 hours. */
export const summerTimeStarts = (year: number): number => lastSunday(year, 3);

/** Epoch day on which clocks go from 04:00 to 03:00: it has 25 hours. */
export const summerTimeEnds = (year: number): number => lastSunday(year, 10);

/**
 * How far Helsinki is ahead of UTC at an instant, ms: two hours, three in summer time. The rule is the EU's (directive
 * 2000/84/EC): from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October. It holds from
 * 1996 and is assumed to stay for the years to come.
 */
export function helsinkiOffsetMs(instantMs: number): number {
  const year = new Date(instantMs).getUTCFullYear();
  const isSummer =
    instantMs >= summerTimeStarts(year) * dayMs + hourMs && instantMs < summerTimeEnds(year) * dayMs + hourMs;
  return isSummer ? 3 * hourMs : 2 * hourMs;
}
