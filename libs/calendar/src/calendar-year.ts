import type { CalendarDay } from './calendar-day.js';

/** One Finnish calendar year. */
export interface CalendarYear {
  readonly year: number;
  /** 365 or 366 days in order. */
  readonly days: readonly CalendarDay[];
  /** Instants of local midnight of every day and of the next year's first day: days.length + 1 values, ms. */
  readonly dayStartsMs: Float64Array;
  /** Index of the day that holds an instant of this year. @throws RangeError outside the year */
  dayIndexAt(instantMs: number): number;
  /** Index of a date `YYYY-MM-DD`. @throws RangeError when it is no date of this year */
  dayIndexOf(date: string): number;
}
