import { calendarYear } from '@tietovirta/calendar';

/** Whether a date `YYYY-MM-DD` is one of the year: 30 February is none. */
export function isDayOf(year: number, date: string): boolean {
  try {
    calendarYear(year).dayIndexOf(date);
    return true;
  } catch {
    return false;
  }
}
