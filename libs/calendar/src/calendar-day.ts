/**
 * The properties of one Finnish day on which seasons depend. Days are Finnish civil days (Europe/Helsinki): the day on which
 * summer time starts has 23 hours, the one on which it ends has 25.
 */
export interface CalendarDay {
  /** 0 for 1 January. */
  readonly index: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly year: number;
  /** 1-12. */
  readonly month: number;
  /** 1-31. */
  readonly dayOfMonth: number;
  readonly daysInMonth: number;
  /** ISO: 1 Monday … 7 Sunday. */
  readonly weekday: number;
  /** A Finnish public holiday or a day that is treated as one (Midsummer Eve, Christmas Eve). */
  readonly isHoliday: boolean;
  /** Monday to Friday and no holiday. */
  readonly isWorkingDay: boolean;
  /** Monday to Friday and none of the holidays that all of Europe has (those on which TARGET closes). */
  readonly isEuropeanWorkingDay: boolean;
  /** A day on which Finnish banks carry payments. */
  readonly isBankingDay: boolean;
  /** 1 on the first banking day of the month, 2 on the second …; 0 on other days. */
  readonly bankingDayOfMonth: number;
  /** 1 on the last banking day of the month, 2 on the one before …; 0 on other days. */
  readonly bankingDayFromMonthEnd: number;
  /** Number of days off directly before this one (an ordinary Monday has 2). */
  readonly idleDaysBefore: number;
  /** Instant of local midnight, ms since 1970-01-01T00:00Z. */
  readonly startMs: number;
  /** 23, 24 or 25. */
  readonly hours: number;
}
