import type { CalendarDay } from './calendar-day.js';
import { calendarYear } from './calendar-year-of.js';
import { epochDay } from './epoch-day.js';

/**
 * The Finnish day of a civil date.
 *
 * @param month 1-12
 * @throws RangeError when the year has no such date
 */
export function dayOn(year: number, month: number, dayOfMonth: number): CalendarDay {
  const day = calendarYear(year).days[epochDay(year, month, dayOfMonth) - epochDay(year, 1, 1)];
  if (day?.month !== month) throw new RangeError(`${year} has no day ${dayOfMonth} in month ${month}`);
  return day;
}
