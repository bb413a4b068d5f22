/** The periods by which a year is told: its days, ISO weeks, months, or the year as a whole. */
import type { CalendarYear } from './calendar-year.js';
import { epochDay } from './epoch-day.js';

export type Period = 'day' | 'week' | 'month' | 'year';

export interface YearPeriods {
  /** Place among the periods of each day of the year. */
  readonly ofDay: Uint16Array;
  /** `2024-02-29`, `2024-W09`, `2024-02` or `2024`, in order. The first and the last week may be one of another year. */
  readonly names: readonly string[];
}

const nameOf: Readonly<Record<Period, (calendar: CalendarYear, day: CalendarYear['days'][number]) => string>> = {
  day: (_, { date }) => date,
  week: ({ year, days }, { index, weekday }) => isoWeek(year, days.length, index + 4 - weekday),
  month: (_, { date }) => date.slice(0, 7),
  year: ({ year }) => String(year),
};

/** @returns every period that a day of the year lies in; those at its ends may reach beyond it */
export function periodsOf(calendar: CalendarYear, period: Period): YearPeriods {
  const names: string[] = [];
  const ofDay = Uint16Array.from(calendar.days, (day) => {
    const name = nameOf[period](calendar, day);
    if (names.at(-1) !== name) names.push(name);
    return names.length - 1;
  });
  return { ofDay, names };
}

/** The year and number of a week are those of its Thursday. @param thursday days from 1 January, before it or behind the year too */
function isoWeek(year: number, dayCount: number, thursday: number): string {
  const weekIn = (weekYear: number, day: number): string =>
    `${weekYear}-W${String(Math.floor(day / 7) + 1).padStart(2, '0')}`;
  if (thursday < 0) return weekIn(year - 1, thursday + epochDay(year, 1, 1) - epochDay(year - 1, 1, 1));
  return thursday < dayCount ? weekIn(year, thursday) : weekIn(year + 1, thursday - dayCount);
}
