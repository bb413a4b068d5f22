import { easterSunday } from './easter-sunday.js';
import { epochDay, weekdayOf } from './epoch-day.js';

/** A public holiday, or a day that counts as one. */
export interface Holiday {
  /** Days since 1970-01-01. */
  readonly epochDay: number;
  readonly name: string;
}

/** Holidays of nearly all of Europe: the days on which the payment system TARGET closes. All of them are Finnish ones. */
export const europeanHolidays: ReadonlySet<string> = new Set([
  'New Year',
  'Good Friday',
  'Easter Monday',
  'May Day',
  'Christmas Day',
  'Boxing Day',
]);

/** The first Saturday on or after a date. */
const saturdayFrom = (year: number, month: number, dayOfMonth: number): number => {
  const day = epochDay(year, month, dayOfMonth);
  return day + ((6 - weekdayOf(day) + 7) % 7);
};

/**
 * The public holidays of Finland in one year, computed from their rules, in order of date. Midsummer Eve and Christmas
 * Eve are no public holidays by law but are days off in collective agreements and in banks, so they count as ones.
 * Rules: general knowledge of the Finnish calendar as it has stood since 1992 (Epiphany and Ascension on their own days).
 */
export function finnishHolidays(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  const midsummer = saturdayFrom(year, 6, 20);
  return [
    { epochDay: epochDay(year, 1, 1), name: 'New Year' },
    { epochDay: epochDay(year, 1, 6), name: 'Epiphany' },
    { epochDay: easter - 2, name: 'Good Friday' },
    { epochDay: easter, name: 'Easter Sunday' },
    { epochDay: easter + 1, name: 'Easter Monday' },
    { epochDay: epochDay(year, 5, 1), name: 'May Day' },
    { epochDay: easter + 39, name: 'Ascension Day' },
    { epochDay: easter + 49, name: 'Pentecost' },
    { epochDay: midsummer - 1, name: 'Midsummer Eve' },
    { epochDay: midsummer, name: 'Midsummer Day' },
    { epochDay: saturdayFrom(year, 10, 31), name: "All Saints' Day" },
    { epochDay: epochDay(year, 12, 6), name: 'Independence Day' },
    { epochDay: epochDay(year, 12, 24), name: 'Christmas Eve' },
    { epochDay: epochDay(year, 12, 25), name: 'Christmas Day' },
    { epochDay: epochDay(year, 12, 26), name: 'Boxing Day' },
  ].sort((a, b) => a.epochDay - b.epochDay);
}
