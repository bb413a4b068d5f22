/** Whether somebody is on old-age or on disability pension. Almost everybody is told by the year of birth. */
import { civilDateOf } from '../civil-day.js';
import { linesFor, placeOnLine } from '../layout/lines.js';
import type { PersonGroup } from '../layout/person-group.js';
import { birthOf } from '../people/births.js';
import { ageOn } from './age.js';
import { earliestPensionStart, latestPensionStart, pensionStart } from './pension-start.js';
import { atAge, highestShareOf, situationShares } from './situation-shares.js';

export type Pension = 'old-age-pension' | 'disability-pension';

/** The line of work: those on disability pension are its first, students its last. */
export const workLine = linesFor('work');
/** Until this age everybody goes to school. */
export const workingAge = 16;

/** From this place on the line of work on nobody is on disability pension at any age. */
export const mostDisabled = {
  female: highestShareOf(situationShares.female.disability),
  male: highestShareOf(situationShares.male.disability),
} as const;

/** Whether a place on the line of work is one of disability pension at an age. Who has come to Finland lately has none from it. */
export const isPlaceOfDisabled = ({ kind, sex }: PersonGroup, place: number, age: number): boolean =>
  kind !== 'arrival' && place < atAge(situationShares[sex].disability, age);

/** How the old-age pension of somebody begins. */
export interface OldAge {
  /** First day of it (days since 1970-01-01). */
  readonly from: number;
  /** Whether they come to it from disability pension. */
  readonly isAfterDisability: boolean;
}

export function oldAgeOf(ordinal: number, group: PersonGroup): OldAge {
  const birthDay = birthOf(group, ordinal - group.firstOrdinal).day;
  const lowest = pensionStart(ordinal, birthDay, true);
  const isAfterDisability = isPlaceOfDisabled(group, placeOnLine(workLine, group, ordinal), ageOn(lowest, birthDay));
  return { from: pensionStart(ordinal, birthDay, isAfterDisability), isAfterDisability };
}

/** The pension of a living person on a day. */
export function pensionOn(ordinal: number, group: PersonGroup, day: number): Pension | undefined {
  const { birthYear, sex } = group;
  if (birthYear > civilDateOf(day).year - workingAge) return undefined;
  if (day >= latestPensionStart(ordinal, birthYear)) return 'old-age-pension';
  const isOld = day >= earliestPensionStart(birthYear);
  const place = placeOnLine(workLine, group, ordinal);
  if (!isOld && place >= mostDisabled[sex]) return undefined;
  const birthDay = birthOf(group, ordinal - group.firstOrdinal).day;
  const age = ageOn(day, birthDay);
  const isDisabled = isPlaceOfDisabled(group, place, age);
  if (isOld && day >= pensionStart(ordinal, birthDay, isDisabled)) return 'old-age-pension';
  return isDisabled && age >= workingAge ? 'disability-pension' : undefined;
}
