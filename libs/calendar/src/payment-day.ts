import type { CalendarDay } from './calendar-day.js';
import { calendarYear } from './calendar-year-of.js';
import { dayOn } from './day-on.js';

/**
 * The day on which a payment with a fixed day of the month reaches its receivers: that day, or the banking day before
 * it when banks are closed (kela.fi/maksupaivat).
 *
 * @param dayOfMonth at least 4, so that a banking day stands before it in the same month
 * @throws RangeError when the month has no such day or no banking day before it
 */
export function paymentDay(year: number, month: number, dayOfMonth: number): CalendarDay {
  const { days } = calendarYear(year);
  let { index } = dayOn(year, month, dayOfMonth);
  while (index >= 0 && !days[index]!.isBankingDay) index -= 1;
  const day = days[index];
  if (day === undefined || day.month !== month) {
    throw new RangeError(`No banking day on or before day ${dayOfMonth} in ${year}-${month}`);
  }
  return day;
}
