import type { CalendarDay } from './calendar-day.js';
import { calendarYear } from './calendar-year-of.js';
import { dateOf, epochDay } from './epoch-day.js';
import { paymentDay } from './payment-day.js';

/**
 * The day of child benefit in a month: the 26th; when that is a Saturday, Sunday, Monday or holiday, the banking day
 * before it (kela.fi/maksupaivat). The Monday is peculiar to child benefit.
 *
 * @param month 1-12
 * @throws RangeError for a month or year that does not exist
 */
export function childBenefitDay(year: number, month: number): CalendarDay {
  const calendar = calendarYear(year);
  const nominal = calendar.days[calendar.dayIndexOf(dateOf(epochDay(year, month, 26)))]!;
  return paymentDay(year, month, nominal.weekday === 1 ? 25 : 26);
}
