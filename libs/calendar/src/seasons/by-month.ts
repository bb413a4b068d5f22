import type { CalendarDay } from '../calendar-day.js';

type TwelveFactors = readonly [
  ...[number, number, number, number, number, number],
  ...[number, number, number, number, number, number],
];

/** Factor of a day's month; twelve values, January first. */
export const byMonth =
  (months: TwelveFactors) =>
  (day: CalendarDay): number =>
    months[day.month - 1]!;
