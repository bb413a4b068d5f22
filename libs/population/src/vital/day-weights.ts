/**
 * How births, deaths, moves and arrivals fall on days: by month, births by weekday as well. The seasons of the notices follow from the same
 * weights, so that a notice comes some days after the event, whatever the month.
 */
import { civilDateOf, civilDay } from '../civil-day.js';
import {
  birthsByMonth,
  birthsByWeekday,
  deathsByMonth,
  immigrantsByMonth,
  movesAtMonthTurn,
  movesByMonth,
} from '../data/vital-events.data.js';

type Months = readonly number[];

/** Of the year that the figures by month are of. */
const daysOfMonths: Months = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const aDayOf =
  (months: Months) =>
  (day: number): number => {
    const { month } = civilDateOf(day);
    return (months[month - 1] as number) / (daysOfMonths[month - 1] as number);
  };

/** 0 for Monday. 1 January 1970 was a Thursday. */
const weekdayOf = (day: number): number => (day + 3) % 7;

/** The last two days of a month and the first two. */
const isMonthTurn = (day: number): boolean => civilDateOf(day).dayOfMonth <= 2 || civilDateOf(day + 2).dayOfMonth <= 2;

const birthsADay = aDayOf(birthsByMonth);

/** Relative weight of a day (days since 1970-01-01) for births. */
export const birthWeight = (day: number): number => birthsADay(day) * (birthsByWeekday[weekdayOf(day)] as number);
export const deathWeight = aDayOf(deathsByMonth);
const movesADay = aDayOf(movesByMonth);
export const moveWeight = (day: number): number => movesADay(day) * (isMonthTurn(day) ? movesAtMonthTurn : 1);
export const arrivalWeight = aDayOf(immigrantsByMonth);

/**
 * Days from an event to the day on which the register tells of it, at the least on average. Events that are told in a year are those of the
 * twelve months that ended this many days before its end.
 */
export const tellingDays = { birth: 5, death: 7, arrival: 10 } as const;

/** Weights of the days whose events are told in a year. */
export function weightsOfYear(year: number, lag: number, weight: (day: number) => number): Float64Array {
  const first = firstDayOf(year, lag);
  return Float64Array.from({ length: firstDayOf(year + 1, lag) - first }, (_, place) => weight(first + place));
}

export const firstDayOf = (year: number, lag: number): number => civilDay(year, 1, 1) - lag;
