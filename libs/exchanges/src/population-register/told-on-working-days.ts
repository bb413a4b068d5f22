import type { CalendarDay } from '@tietovirta/calendar';
import { civilDay } from '@tietovirta/population';

/**
 * Weight of a day on which the register tells of events: those of as many days as it has not told of yet, some days ago. Nothing is told on days off.
 *
 * @param lagDays from an event to its notice @param weightOf of a day (days since 1970-01-01) for the events
 */
export const toldOnWorkingDays =
  (lagDays: number, weightOf: (day: number) => number) =>
  ({ year, month, dayOfMonth, isWorkingDay, idleDaysBefore }: CalendarDay): number => {
    if (!isWorkingDay) return 0;
    const newest = civilDay(year, month, dayOfMonth) - lagDays;
    let weight = 0;
    for (let back = 0; back <= idleDaysBefore; back += 1) weight += weightOf(newest - back);
    return weight;
  };
