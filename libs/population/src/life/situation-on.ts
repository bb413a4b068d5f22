/**
 * The main situation of a person on a day. Everybody has a place on the line of work of their group: on disability pension are the first of it, then
 * those who do something else, and students are the last; as the shares change with age, people go over from one to the other. Between them is
 * the labour force, in which spells come and go.
 */
import type { PersonGroup } from '../layout/person-group.js';
import { groupOf } from '../layout/person-groups.js';
import { placeOnLine } from '../layout/lines.js';
import { deathDayOf } from '../deaths/deaths.js';
import { birthDayOf } from '../people/birth-day-of.js';
import { birthOf } from '../people/births.js';
import { ageOn } from './age.js';
import { familyLeaveOn } from './family-leave.js';
import { isInFinlandOn } from './in-finland.js';
import { militaryService } from './military-service.js';
import { pensionOn, workingAge, workLine } from './pension-on.js';
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

/** @param day days since 1970-01-01 */
export function situationOn(ordinal: number, day: number): Situation {
  if (birthDayOf(ordinal) > day) return 'unborn';
  if ((deathDayOf(ordinal) ?? Infinity) <= day) return 'deceased';
  return isInFinlandOn(ordinal, day) ? situationInFinland(ordinal, day) : 'abroad';
}

/** The person asked for last: what is told of somebody asks for it several times. */
let last: { readonly ordinal: number; readonly day: number; readonly situation: Situation } | undefined;

/** The situation of a person who is alive and in Finland. */
export function situationInFinland(ordinal: number, day: number): Situation {
  if (last?.ordinal !== ordinal || last.day !== day)
    last = { ordinal, day, situation: workOut(ordinal, groupOf(ordinal), day) };
  return last.situation;
}

function workOut(ordinal: number, group: PersonGroup, day: number): Situation {
  const { sex } = group;
  const birthDay = birthOf(group, ordinal - group.firstOrdinal).day;
  const age = ageOn(day, birthDay);
  if (age < schoolAge) return 'child';
  if (age < workingAge) return 'pupil';
  const pension = pensionOn(ordinal, group, day);
  if (pension !== undefined) return pension;
  const service = age < 23 ? militaryService(ordinal, sex, birthDay) : undefined;
  if (service !== undefined && day >= service.from && day < service.to) return 'conscript';
  const leave = familyLeaveOn(ordinal, sex, day);
  if (leave !== undefined) return leave;
  const { disability, other, student } = situationShares[sex];
  const place = placeOnLine(workLine, group, ordinal);
  if (place < atAge(disability, age) + atAge(other, age)) return 'other';
  if (place >= 1 - atAge(student, age)) return 'student';
  const unemployment = unemploymentOn(ordinal, sex, birthDay, day);
  if (unemployment === undefined || unemployment.isPartTime) return 'employed';
  return unemployment.payer === 'fund' ? 'unemployed-fund' : 'unemployed-kela';
}
