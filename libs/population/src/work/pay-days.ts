/** The days on which an employer pays in a year. A pay day on a day off comes on the banking day before. */
import { calendarYear, type CalendarDay } from '@tietovirta/calendar';
import { civilDay } from '../civil-day.js';
import type { PayRhythm } from '../data/work.data.js';

/** Days since 1970-01-01, rising; none of an irregular rhythm. */
export function payDaysOf(rhythm: PayRhythm, year: number): number[] {
  const { days } = calendarYear(year);
  switch (rhythm.kind) {
    case 'monthly':
      return monthsOf(days).map((month) => payDayIn(month, rhythm.day));
    case 'twice-monthly':
      return monthsOf(days).flatMap((month) => rhythm.days.map((day) => payDayIn(month, day)));
    case 'two-weekly': {
      const even = rhythm.weeks === 'even';
      return days
        .filter((day) => day.weekday === rhythm.weekday && (weekOf(day) % 2 === 0) === even)
        .map((day) => bankingDayBefore(days, day.index))
        .filter((day) => day >= 0)
        .map((index) => numberOf(days[index] as CalendarDay));
    }
    case 'irregular':
      return [];
  }
}

const monthsOf = (days: readonly CalendarDay[]): CalendarDay[][] =>
  Array.from({ length: 12 }, (_, month) => days.filter((day) => day.month === month + 1));

const numberOf = ({ year, month, dayOfMonth }: CalendarDay): number => civilDay(year, month, dayOfMonth);

/** Weeks counted from Monday 1 January 2018 on: even and odd ones go on over the turn of a year. */
const weekOf = (day: CalendarDay): number => Math.floor((numberOf(day) - civilDay(2018, 1, 1)) / 7);

/** @param dayOfMonth 0 for the last banking day */
function payDayIn(month: readonly CalendarDay[], dayOfMonth: number): number {
  const wanted = dayOfMonth === 0 ? month.length - 1 : Math.min(dayOfMonth, month.length) - 1;
  const index = bankingDayBefore(month, wanted);
  return numberOf((index < 0 ? month.find((day) => day.isBankingDay) : month[index]) as CalendarDay);
}

function bankingDayBefore(days: readonly CalendarDay[], index: number): number {
  let at = index;
  while (at >= 0 && !(days[at] as CalendarDay).isBankingDay) at -= 1;
  return at;
}
