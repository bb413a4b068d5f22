import type { CalendarDay } from '@tietovirta/calendar';

export interface WeightsOfWeek {
  /** Monday to Friday. */
  readonly weekdays: readonly [number, number, number, number, number];
  readonly saturday: number;
  /** Also of holidays that fall on another day. */
  readonly sunday: number;
}

/** Factor of a day where Saturday is half a working day: in shops and on the roads. */
export const byDayOfWeek =
  ({ weekdays, saturday, sunday }: WeightsOfWeek) =>
  ({ weekday, isHoliday }: CalendarDay): number =>
    isHoliday || weekday === 7 ? sunday : weekday === 6 ? saturday : weekdays[weekday - 1]!;
