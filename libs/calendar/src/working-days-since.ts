import type { CalendarDay } from './calendar-day.js';
import { calendarYear } from './calendar-year-of.js';

/**
 * How many working days after `from` a working day comes, both in one year: 0 on the day itself, 1 on the next working
 * day; -1 when `day` is a day off or lies before `from` or in another year.
 */
export function workingDaysSince(from: CalendarDay, day: CalendarDay): number {
  if (!day.isWorkingDay || day.year !== from.year || day.index < from.index) return -1;
  const { days } = calendarYear(day.year);
  let count = 0;
  for (let index = from.index + 1; index <= day.index; index += 1) if (days[index]!.isWorkingDay) count += 1;
  return count;
}
