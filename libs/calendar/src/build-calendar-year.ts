/**
 * Makes one Finnish year from rules: holidays, working and banking days, summer time.
 *
 * Banking days: Monday to Friday without public holidays, Midsummer Eve and Christmas Eve. That is the calendar of
 * Finnish banks (general knowledge), stricter than the TARGET calendar, which closes only on New Year, Good Friday,
 * Easter Monday, May Day, 25 and 26 December: TARGET is open on 24 December, Finnish banks are not. 2024 comes out
 * as 252 days. By this rule banking days and working days are the same days; they
 * stay two properties, because they answer two questions.
 */
import type { CalendarDay } from './calendar-day.js';
import type { CalendarYear } from './calendar-year.js';
import { dateOf, dayMs, epochDay, weekdayOf } from './epoch-day.js';
import { europeanHolidays, finnishHolidays } from './finnish-holidays.js';
import { summerTimeEnds, summerTimeStarts } from './helsinki-offset.js';

const hourMs = 3_600_000;

/** Local midnights of a year and of the next New Year, ms. */
function midnights(year: number, firstDay: number, dayCount: number): Float64Array {
  const starts = new Float64Array(dayCount + 1);
  const summer = summerTimeStarts(year);
  const winter = summerTimeEnds(year);
  for (let index = 0; index <= dayCount; index += 1) {
    const day = firstDay + index;
    // Clocks change after midnight: the day of the change still starts in the old time.
    const offsetHours = day > summer && day <= winter ? 3 : 2;
    starts[index] = day * dayMs - offsetHours * hourMs;
  }
  return starts;
}

/** Places of the banking days of one month, counted from its start and from its end. */
function bankingPlaces(
  isWorking: (day: number) => boolean,
  first: number,
  days: number,
): Map<number, [number, number]> {
  const banking: number[] = [];
  for (let day = first; day < first + days; day += 1) if (isWorking(day)) banking.push(day);
  return new Map(banking.map((day, place) => [day, [place + 1, banking.length - place]]));
}

function idleDaysBefore(isWorking: (day: number) => boolean, day: number): number {
  let idle = 0;
  while (!isWorking(day - 1 - idle)) idle += 1;
  return idle;
}

function daysOf(year: number, startsMs: Float64Array): CalendarDay[] {
  // Looking back from New Year never reaches Boxing Day: a working day always lies between.
  const holidays = new Set(finnishHolidays(year).map((holiday) => holiday.epochDay));
  const closedInEurope = new Set(
    finnishHolidays(year).flatMap(({ name, epochDay: day }) => (europeanHolidays.has(name) ? [day] : [])),
  );
  const isWorking = (day: number): boolean => weekdayOf(day) <= 5 && !holidays.has(day);
  const newYear = epochDay(year, 1, 1);
  const days: CalendarDay[] = [];
  for (let month = 1; month <= 12; month += 1) {
    const first = epochDay(year, month, 1);
    const daysInMonth = epochDay(year, month + 1, 1) - first;
    const places = bankingPlaces(isWorking, first, daysInMonth);
    for (let day = first; day < first + daysInMonth; day += 1) {
      const index = day - newYear;
      const [fromStart, fromEnd] = places.get(day) ?? [0, 0];
      const startMs = startsMs[index]!;
      days.push(
        Object.freeze({
          index,
          date: dateOf(day),
          year,
          month,
          dayOfMonth: day - first + 1,
          daysInMonth,
          weekday: weekdayOf(day),
          isHoliday: holidays.has(day),
          isWorkingDay: isWorking(day),
          isEuropeanWorkingDay: weekdayOf(day) <= 5 && !closedInEurope.has(day),
          isBankingDay: isWorking(day),
          bankingDayOfMonth: fromStart,
          bankingDayFromMonthEnd: fromEnd,
          idleDaysBefore: idleDaysBefore(isWorking, day),
          startMs,
          hours: (startsMs[index + 1]! - startMs) / hourMs,
        }),
      );
    }
  }
  return days;
}

/** Makes one Finnish calendar year; `calendarYear` caches them. */
export function buildCalendarYear(year: number): CalendarYear {
  const newYear = epochDay(year, 1, 1);
  const dayCount = epochDay(year + 1, 1, 1) - newYear;
  const dayStartsMs = midnights(year, newYear, dayCount);
  const days = Object.freeze(daysOf(year, dayStartsMs));
  const placeOfDate = new Map(days.map((day) => [day.date, day.index]));
  const firstMs = dayStartsMs[0]!;
  const endMs = dayStartsMs[dayCount]!;

  return Object.freeze({
    year,
    days,
    dayStartsMs,
    dayIndexAt(instantMs: number): number {
      if (!(instantMs >= firstMs && instantMs < endMs)) {
        throw new RangeError(`Instant ${instantMs} ms lies outside ${year} in Finland (${firstMs} to ${endMs} ms)`);
      }
      const guess = Math.floor((instantMs - firstMs) / dayMs);
      // In summer days start an hour earlier than the guess assumes, so it can be one day short.
      return guess + 1 <= dayCount && instantMs >= dayStartsMs[guess + 1]! ? guess + 1 : guess;
    },
    dayIndexOf(date: string): number {
      const index = placeOfDate.get(date);
      if (index === undefined) throw new RangeError(`"${date}" is no date YYYY-MM-DD of ${year}`);
      return index;
    },
  });
}
