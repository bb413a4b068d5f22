import type { CalendarYear } from '@tietovirta/calendar';

/** Days of a year, 0 for 1 January. */
export interface DayRange {
  readonly from: number;
  /** The first one behind the range. */
  readonly to: number;
}

/** The days that `2024-05-29`, `2024-05`, or `2024-05-01..2024-05-31` names; undefined where it names none of the year. */
export function daysIn(calendar: CalendarYear, text: string): DayRange | undefined {
  const [first = '', last = first] = text.split('..', 2);
  const [start, end] = [spanOf(calendar, first), spanOf(calendar, last)];
  return start === undefined || end === undefined || end.to <= start.from
    ? undefined
    : { from: start.from, to: end.to };
}

/** Of a day, or of a month. */
function spanOf({ year, days }: CalendarYear, text: string): DayRange | undefined {
  const [, typedYear, month, dayOfMonth] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(text) ?? [];
  if (Number(typedYear) !== year) return undefined;
  const named = days.filter(
    (day) => day.month === Number(month) && (dayOfMonth === undefined || day.dayOfMonth === Number(dayOfMonth)),
  );
  const [first, last] = [named[0], named.at(-1)];
  return first === undefined || last === undefined ? undefined : { from: first.index, to: last.index + 1 };
}
