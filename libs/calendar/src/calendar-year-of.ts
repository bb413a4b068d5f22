import { buildCalendarYear } from './build-calendar-year.js';
import type { CalendarYear } from './calendar-year.js';

const firstYear = 2000;
const lastYear = 2100;
const years = new Map<number, CalendarYear>();

/**
 * The Finnish calendar of one year, made once and cached.
 *
 * @param year 2000-2100: the rules for holidays and summer time are known (or assumed to stay) there
 * @throws RangeError for other years
 */
export function calendarYear(year: number): CalendarYear {
  if (!Number.isInteger(year) || year < firstYear || year > lastYear) {
    throw new RangeError(`No calendar for year ${year}: whole years ${firstYear}-${lastYear} only`);
  }
  let calendar = years.get(year);
  if (calendar === undefined) {
    calendar = buildCalendarYear(year);
    years.set(year, calendar);
  }
  return calendar;
}
