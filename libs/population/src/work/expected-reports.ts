/**
 * How many wage reports are to be expected on each day of a year, by the shares of pay rhythms: they are ready on the pay day or some days later, and
 * come in the order in which they are due, on a day as many as it takes. The season of the reports follows this.
 */
import { calendarYear, type CalendarDay } from '@tietovirta/calendar';
import { civilDay } from '../civil-day.js';
import {
  jobsBeside,
  mostReports,
  ofMunicipalities,
  ofState,
  privateRhythms,
  readyAfterDays,
  readyOnDaysOff,
  rhythmsOfJobsBeside,
  sectorWeights,
  type PayRhythm,
} from '../data/work.data.js';
import { payDaysOf } from './pay-days.js';

const inSectors = (...meant: readonly string[]): number =>
  sectorWeights.reduce((sum, [sector, weight]) => (meant.includes(sector) ? sum + weight : sum), 0);

/** Jobs of each rhythm, in thousands. */
const jobs: readonly (readonly [rhythm: PayRhythm, jobs: number])[] = [
  [ofMunicipalities, inSectors('municipality', 'wellbeing-area')],
  [ofState, inSectors('state')],
  ...shared(inSectors('private', 'parish', 'association'), privateRhythms),
  ...shared(jobsBeside, rhythmsOfJobsBeside),
];

function shared(all: number, rhythms: typeof privateRhythms): typeof jobs {
  const sum = rhythms.reduce((so, [, weight]) => so + weight, 0);
  return rhythms.map(([rhythm, weight]) => [rhythm, (all * weight) / sum]);
}

export interface ExpectedReports {
  /** Thousands of reports by day of the year. */
  readonly byDay: Float64Array;
  /** Thousands that come in the year, but are due in the year before. */
  readonly carried: number;
  /** Thousands that are due in so many last days of the year before. */
  readonly dueLast: number;
}

/** @param lastDays see `dueLast` */
export function expectedReports(year: number, lastDays = 0): ExpectedReports {
  const days = [...calendarYear(year - 1).days.slice(-daysBefore), ...calendarYear(year).days];
  const first = civilDay(year, 1, 1) - daysBefore;
  const dueOf = dueReports(year, days.length, first);
  const ready = readyReports(dueOf, days);
  const byDay = new Float64Array(days.length - daysBefore);
  let [waiting, due, sent, carried] = [0, 0, 0, 0];
  days.forEach(({ isWorkingDay }, place) => {
    if (place === daysBefore) carried = due - sent;
    waiting += ready[place] as number;
    due += dueOf[place] as number;
    const comes = Math.min(waiting, isWorkingDay ? mostReports.onWorkingDays : mostReports.onDaysOff);
    waiting -= comes;
    sent += comes;
    if (place >= daysBefore) byDay[place - daysBefore] = comes;
  });
  const dueLast = dueOf.subarray(daysBefore - lastDays, daysBefore).reduce((sum, count) => sum + count, 0);
  return { byDay, carried, dueLast };
}

/** So many days before the year it is as if nothing waited. */
const daysBefore = 31;

/** Thousands of reports that come due on each day. */
function dueReports(year: number, days: number, first: number): Float64Array {
  const due = new Float64Array(days);
  for (const [rhythm, count] of jobs)
    for (const payDay of [...payDaysOf(rhythm, year - 1), ...payDaysOf(rhythm, year)])
      if (payDay >= first) due[payDay - first]! += count;
  return due;
}

/** Thousands of reports that are ready on each day and were not before. */
function readyReports(due: Float64Array, days: readonly CalendarDay[]): Float64Array {
  const ready = new Float64Array(days.length);
  due.forEach((count, place) => {
    const weights = readyAfterDays.map((weight, lag) => (days[place + lag]?.isWorkingDay === true ? weight : weight * readyOnDaysOff)); // oxfmt-ignore
    const sum = weights.reduce((so, weight) => so + weight, 0);
    weights.forEach((weight, lag) => {
      if (place + lag < ready.length) ready[place + lag]! += (count * weight) / sum;
    });
  });
  return ready;
}
