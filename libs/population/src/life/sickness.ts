/** Spells of sickness allowance, in the labour force or beside it. */
import { sickInAYear } from '../data/benefits.data.js';
import type { DayRange } from '../vital/told-by-day.js';
import type { Sex } from '../layout/person-group.js';
import { groupOf } from '../layout/person-groups.js';
import { birthDayOf } from '../people/birth-day-of.js';
import { ageOn } from './age.js';
import { highestFactor, regionalFactor } from './regional-factor.js';
import { mostAtAges, percentAtAge, type Ages } from './situation-shares.js';
import { Spells, type Spell } from './spell.js';

const year = 365;
const sickness = new Spells({
  topic: 'sickness',
  periodDays: 2 * year,
  lengthsDays: [10, 14, 18, 22, 28, 36, 48, 70, 110, 205],
});
/** Of the lengths above. */
const meanYears = 56 / year;
/** Nobody has sickness allowance from this age on. */
const untilAge = 68;

const shareOf =
  (ordinal: number, birthDay: number): ((on: number) => number) =>
  (on) => {
    const aYear = percentAtAge(sickInAYear, groupOf(ordinal).sex, ageOn(on, birthDay)) / 100;
    return aYear * meanYears * regionalFactor(ordinal, 'sickness');
  };

/** @param day days since 1970-01-01 */
export function isSickOn(ordinal: number, day: number): boolean {
  const birthDay = birthDayOf(ordinal);
  return ageOn(day, birthDay) < untilAge && sickness.on(ordinal, day, shareOf(ordinal, birthDay)) !== undefined;
}

/** No more of a sex and of some ages have a spell on a day. */
export const mostSick = (sex: Sex, ages: Ages): number =>
  highestFactor('sickness') * meanYears * mostAtAges(ages, (age) => percentAtAge(sickInAYear, sex, age) / 100);

/** The first spell that has one of some days. @param most `mostSick` */
export function firstSicknessIn(ordinal: number, days: DayRange, most: number): Spell | undefined {
  if (!sickness.maybeIn(ordinal, days, most)) return undefined;
  return sickness.firstIn(ordinal, days, shareOf(ordinal, birthDayOf(ordinal)));
}
