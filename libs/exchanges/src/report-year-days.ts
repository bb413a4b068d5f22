import { calendarYear } from '@tietovirta/calendar';

/** Days of a year: what comes every night comes so many times. */
export const daysOf = (year: number): number => calendarYear(year).days.length;
