/** The job of a person on a day. Jobs last some years; the next one has another employer, of the same sector. */
import { keyOf, mix } from '@tietovirta/chance';
import {
  inAreaPercent,
  inMunicipalityPercent,
  lastWorkingAge,
  sideJobPercent,
  type Sector,
} from '../data/work.data.js';
import { homeOn } from '../home/home-on.js';
import { weighted } from '../identity/weighted.js';
import { ageOn } from '../life/age.js';
import { situationOn } from '../life/situation-on.js';
import { ordinalHash } from '../ordinal-hash.js';
import { birthDayOf } from '../people/birth-day-of.js';
import { municipalities, type Municipality } from '../places/municipalities.js';
import { employerFor, type Employer } from './employers.js';
import { sectorOf } from './memberships.js';

export interface Job {
  readonly employer: Employer;
  /** First and last day (days since 1970-01-01) between which it is with this employer, if nothing comes between. */
  readonly from: number;
  readonly to: number;
  /** Beside studies or a pension. */
  readonly isSideJob: boolean;
}

const purpose = keyOf('job').a;
const placePurpose = keyOf('workplace').a;
const sidePurpose = keyOf('side job').a;
const year = 365;
/** A job lasts from three years on, up to twelve more; a side job some months. */
const shortestYears = 3;
const moreYears = 13;
const sideJobDays = 130;

const anywhere = weighted(municipalities.map((each) => [each, each.residents] as const));
const inArea = new Map(
  [...new Set(municipalities.map(({ area }) => area.code))].map((code) => [
    code,
    weighted(municipalities.filter(({ area }) => area.code === code).map((each) => [each, each.residents] as const)),
  ]),
);

/** What a person works as on a day: for an employer, on their own account, or not at all. */
export type Work = { readonly kind: 'job'; readonly job: Job } | { readonly kind: 'own'; readonly sector: Sector };

/** @param day days since 1970-01-01 */
export function workOn(ordinal: number, day: number): Work | undefined {
  const situation = situationOn(ordinal, day);
  const sector = sectorOf(ordinal);
  if (situation === 'employed') {
    if (sector === 'entrepreneur' || sector === 'farmer') return { kind: 'own', sector };
    return { kind: 'job', job: mainJob(ordinal, sector, day) };
  }
  const percent = sideJobPercent[situation] ?? 0;
  const bits = ordinalHash(ordinal, mix(sidePurpose + Math.floor((day + (ordinal % sideJobDays)) / sideJobDays)));
  const isTooOld = ageOn(day, birthDayOf(ordinal)) >= lastWorkingAge;
  if (bits % 100 >= percent || isTooOld) return undefined;
  return { kind: 'job', job: sideJob(ordinal, day, bits) };
}

function mainJob(ordinal: number, sector: Exclude<Sector, 'entrepreneur' | 'farmer'>, day: number): Job {
  const own = ordinalHash(ordinal, purpose);
  const days = (shortestYears + (own % moreYears)) * year;
  const phase = (own >>> 8) % days;
  const number = Math.floor((day + phase) / days);
  const from = number * days - phase;
  const bits = ordinalHash(ordinal, mix(purpose + number));
  return {
    employer: employerFor(sector, workplace(ordinal, from, bits), bits),
    from,
    to: from + days,
    isSideJob: false,
  };
}

function sideJob(ordinal: number, day: number, bits: number): Job {
  const phase = ordinal % sideJobDays;
  const from = Math.floor((day + phase) / sideJobDays) * sideJobDays - phase;
  const employer = employerFor('private', workplace(ordinal, day, bits), bits);
  return { employer: { ...employer, rhythm: { kind: 'irregular' } }, from, to: from + sideJobDays, isSideJob: true };
}

/** Near the home that the person had when the job began. */
function workplace(ordinal: number, day: number, bits: number): Municipality {
  const { municipality } = homeOn(ordinal, day);
  const place = ordinalHash(bits, placePurpose);
  if (municipality === undefined || place % 100 >= inAreaPercent) return anywhere(mix(place));
  return place % 100 < inMunicipalityPercent ? municipality : inArea.get(municipality.area.code)!(mix(place));
}
