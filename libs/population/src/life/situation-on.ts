/**
 * The main situation of a person on a day. Everybody has a place on the line of work of their group: on disability pension are the first of it, then
 * those who do something else, and students are the last; as the shares change with age, people go over from one to the other. Between them is
 * the labour force, in which spells come and go.
 */
import type { PersonGroup } from '../layout/person-group.js';
import { groupOf } from '../layout/person-groups.js';
import { lineOf } from '../layout/lines.js';
import { deathDayOf } from '../deaths/deaths.js';
import { homeOn } from '../home/home-on.js';
import { birthOf } from '../people/births.js';
import { ageOn } from './age.js';
import { familyLeaveOn } from './family-leave.js';
import { militaryService } from './military-service.js';
import { pensionStart } from './pension-start.js';
import { atAge, situationShares } from './situation-shares.js';
import { unemploymentOn } from './unemployment.js';

export const situations = [
  'unborn',
  'deceased',
  'abroad',
  'child',
  'pupil',
  'student',
  'conscript',
  'employed',
  'unemployed-fund',
  'unemployed-kela',
  'parental-leave',
  'home-care',
  'disability-pension',
  'old-age-pension',
  'other',
] as const;

export type Situation = (typeof situations)[number];

const schoolAge = 7;
/** Until this age everybody goes to school. */
const workingAge = 16;

/** @param day days since 1970-01-01 */
export function situationOn(ordinal: number, day: number): Situation {
  const group = groupOf(ordinal);
  const member = ordinal - group.firstOrdinal;
  const birthDay = birthOf(group, member).day;
  if (birthDay > day) return 'unborn';
  if ((deathDayOf(ordinal) ?? Infinity) <= day) return 'deceased';
  if (homeOn(ordinal, day).country !== 'FI') return 'abroad';
  const age = ageOn(day, birthDay);
  if (age < schoolAge) return 'child';
  if (age < workingAge) return 'pupil';
  return adultSituation({ ordinal, group, birthDay, age }, day);
}

interface Adult {
  readonly ordinal: number;
  readonly group: PersonGroup;
  readonly birthDay: number;
  /** Years, with fractions. */
  readonly age: number;
}

function adultSituation({ ordinal, group, birthDay, age }: Adult, day: number): Situation {
  const { sex } = group;
  const { disability, other, student } = situationShares[sex];
  const place = placeOnWorkLine(group, ordinal);
  const isDisabled = place < atAge(disability, age);
  if (day >= pensionStart(ordinal, birthDay, isDisabled)) return 'old-age-pension';
  if (isDisabled) return 'disability-pension';
  const service = age < 23 ? militaryService(ordinal, sex, birthDay) : undefined;
  if (service !== undefined && day >= service.from && day < service.to) return 'conscript';
  const leave = familyLeaveOn(ordinal, sex, day);
  if (leave !== undefined) return leave;
  if (place < atAge(disability, age) + atAge(other, age)) return 'other';
  if (place >= 1 - atAge(student, age)) return 'student';
  const unemployment = unemploymentOn(ordinal, sex, birthDay, day);
  if (unemployment === undefined || unemployment.isPartTime) return 'employed';
  return unemployment.payer === 'fund' ? 'unemployed-fund' : 'unemployed-kela';
}

/** 0-1: evenly spread over the group. */
const placeOnWorkLine = (group: PersonGroup, ordinal: number): number =>
  (lineOf('work', group).at(ordinal - group.firstOrdinal) + 0.5) / group.size;
