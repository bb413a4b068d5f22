/**
 * The jobs of a person on a day. Jobs last some years; the next one has another employer, of the same sector and pay rhythm. Beside work, studies
 * or a pension some have another job, of a rhythm of its own.
 */
import { keyOf, mix } from '@tietovirta/chance';
import {
  inAreaPercent,
  inMunicipalityPercent,
  lastWorkingAge,
  secondJobPercent,
  sideJobPercent,
  type Sector,
} from '../data/work.data.js';
import { civilDay } from '../civil-day.js';
import { homeOn } from '../home/home-on.js';
import { weighted } from '../identity/weighted.js';
import { ageOn } from '../life/age.js';
import { situationOn, type Situation } from '../life/situation-on.js';
import { ordinalHash } from '../ordinal-hash.js';
import { birthDayOf } from '../people/birth-day-of.js';
import { municipalities, type Municipality } from '../places/municipalities.js';
import { employerFor, type Employer } from './employers.js';
import { sectorOf } from './memberships.js';
import { paysWages, rhythmOfJobBeside, rhythmOfMainJob, type SectorOfWages } from './pay-rhythms.js';

export interface Job {
  readonly employer: Employer;
  /** First and last day (days since 1970-01-01) between which it is with this employer, if nothing comes between. */
  readonly from: number;
  readonly to: number;
  /** Beside studies, a pension or other work. */
  readonly isSideJob: boolean;
}

const purpose = keyOf('job').a;
const placePurpose = keyOf('workplace').a;
const year = 365;
/** A job lasts from three years on, up to twelve more. */
const shortestYears = 3;
const moreYears = 13;

const anywhere = weighted(municipalities.map((each) => [each, each.residents] as const));
const inArea = new Map(
  [...new Set(municipalities.map(({ area }) => area.code))].map((code) => [
    code,
    weighted(municipalities.filter(({ area }) => area.code === code).map((each) => [each, each.residents] as const)),
  ]),
);

/** What a person works as: for an employer, or on their own account. */
export type Work = { readonly kind: 'job'; readonly job: Job } | { readonly kind: 'own'; readonly sector: Sector };

/** What a person works as on a day: the main work first, then what is beside it, studies or a pension. @param day days since 1970-01-01 */
export function workOn(ordinal: number, day: number): readonly Work[] {
  const situation = situationOn(ordinal, day);
  const beside = jobBeside(ordinal, situation, day);
  return [
    ...(situation === 'employed' ? [mainWork(ordinal, day)] : []),
    ...(beside === undefined ? [] : [{ kind: 'job', job: beside } as const]),
  ];
}

/** Whether a person works for wages in a month of a year, by its middle. */
export const hasWagesIn = (ordinal: number, inYear: number): boolean =>
  Array.from({ length: 12 }, (_, month) => workOn(ordinal, civilDay(inYear, month + 1, 15))).some((work) =>
    work.some(({ kind }) => kind === 'job'),
  );

function mainWork(ordinal: number, day: number): Work {
  const sector = sectorOf(ordinal);
  return paysWages(sector) ? { kind: 'job', job: mainJob(ordinal, sector, day) } : { kind: 'own', sector };
}

function mainJob(ordinal: number, sector: SectorOfWages, day: number): Job {
  const own = ordinalHash(ordinal, purpose);
  const days = (shortestYears + (own % moreYears)) * year;
  const phase = (own >>> 8) % days;
  const number = Math.floor((day + phase) / days);
  const from = number * days - phase;
  const bits = ordinalHash(ordinal, mix(purpose + number));
  const at = workplace(ordinal, from, bits);
  const rhythm = rhythmOfMainJob(ordinal, sector);
  return { employer: employerFor({ sector, at, rhythm, bits }), from, to: from + days, isSideJob: false };
}

/** Jobs beside something else come in times of a length, at other points for each person. */
export interface TimesOfJobs {
  readonly purpose: number;
  readonly days: number;
}

/** Beside studies or a pension they last some months, beside other work longer. */
export const timesOfSideJobs: TimesOfJobs = { purpose: keyOf('side job').a, days: 130 };
export const timesOfSecondJobs: TimesOfJobs = { purpose: keyOf('second job').a, days: 3 * year };

/** The first day of the time in which a day lies. */
export const startOfTime = (ordinal: number, { days }: TimesOfJobs, day: number): number =>
  Math.floor((day + (ordinal % days)) / days) * days - (ordinal % days);

/** Random bits of a person's time of which the first day is given; in per cent they say who has a job in it. */
export const bitsOfTime = (ordinal: number, { purpose: salt, days }: TimesOfJobs, start: number): number =>
  ordinalHash(ordinal, mix(salt + Math.round((start + (ordinal % days)) / days)));

function jobBeside(ordinal: number, situation: Situation, day: number): Job | undefined {
  const isWorking = situation === 'employed';
  const times = isWorking ? timesOfSecondJobs : timesOfSideJobs;
  const percent = isWorking ? secondJobPercent : (sideJobPercent[situation] ?? 0);
  const from = startOfTime(ordinal, times, day);
  const bits = bitsOfTime(ordinal, times, from);
  const isTooOld = ageOn(day, birthDayOf(ordinal)) >= lastWorkingAge;
  if (bits % 100 >= percent || isTooOld) return undefined;
  const at = workplace(ordinal, day, bits);
  const employer = employerFor({ sector: 'private', at, rhythm: rhythmOfJobBeside(ordinal), bits });
  return { employer, from, to: from + times.days, isSideJob: true };
}

/** Near the home that the person had when the job began. */
function workplace(ordinal: number, day: number, bits: number): Municipality {
  const { municipality } = homeOn(ordinal, day);
  const place = ordinalHash(bits, placePurpose);
  if (municipality === undefined || place % 100 >= inAreaPercent) return anywhere(mix(place));
  return place % 100 < inMunicipalityPercent ? municipality : inArea.get(municipality.area.code)!(mix(place));
}
