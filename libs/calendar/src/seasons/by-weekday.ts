import type { CalendarDay } from '../calendar-day.js';

/**
 * Factor of a day's place in the week: five for Monday to Friday, `idle` for weekends and holidays.
 */
export const byWeekday =
  (weekdays: readonly [number, number, number, number, number], idle: number) =>
  (day: CalendarDay): number =>
    day.isWorkingDay ? weekdays[day.weekday - 1]! : idle;
