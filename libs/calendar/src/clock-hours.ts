import type { CalendarDay } from './calendar-day.js';

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, place) => from + place);

const byHours: Readonly<Record<number, readonly number[]>> = {
  23: Object.freeze([...range(0, 3), ...range(4, 24)]),
  24: Object.freeze(range(0, 24)),
  25: Object.freeze([...range(0, 4), ...range(3, 24)]),
};

/**
 * What the clock shows in each elapsed hour of a day: 0 … 23; without 3 on the day summer time starts, with 3 twice
 * on the day it ends.
 *
 * @throws RangeError when the day has other than 23, 24 or 25 hours
 */
export function clockHours(day: Pick<CalendarDay, 'hours'>): readonly number[] {
  const hours = byHours[day.hours];
  if (hours === undefined) throw new RangeError(`A day of ${day.hours} hours does not exist in Finland`);
  return hours;
}
