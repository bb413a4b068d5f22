import type { CalendarDay } from './calendar-day.js';
import { calendarYear } from './calendar-year-of.js';

/**
 * The Finnish day of a civil date.
 *
 * @param month 1-12
 * @throws RangeError when the year has no such date
 */
export function dayOn(year: number, month: number, dayOfMonth: number): CalendarDay {
  const { days } = calendarYear(year);
  let firstOfMonth = 0;
  for (let before = 1; before < month; before += 1) firstOfMonth += days[firstOfMonth]?.daysInMonth ?? 0;
  const day = days[firstOfMonth + dayOfMonth - 1];
  if (day?.month !== month) throw new RangeError(`${year} has no day ${dayOfMonth} in month ${month}`);
  return day;
}
