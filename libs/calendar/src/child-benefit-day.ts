import type { CalendarDay } from './calendar-day.js';
import { dayOn } from './day-on.js';
import { paymentDay } from './payment-day.js';

/**
 * The day of child benefit in a month: the 26th; when that is a Saturday, Sunday, Monday or holiday, the banking day
 * before it (kela.fi/maksupaivat). The Monday is peculiar to child benefit.
 *
 * @param month 1-12
 * @throws RangeError for a month or year that does not exist
 */
export function childBenefitDay(year: number, month: number): CalendarDay {
  return paymentDay(year, month, dayOn(year, month, 26).weekday === 1 ? 25 : 26);
}
