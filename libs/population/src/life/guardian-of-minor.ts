import { civilDateOf } from '../civil-day.js';
import { isAliveOn, livesThrough } from '../deaths/deaths.js';
import { parentsOf } from '../family/family-of.js';
import { guardianOn } from '../home/home-on.js';
import type { PersonGroup } from '../layout/person-group.js';
import { groupOf } from '../layout/person-groups.js';
import { birthDayOf } from '../people/birth-day-of.js';
import { ageOn } from './age.js';

/** Child benefit is paid until this birthday. */
export const paidUntilAge = 17;
/** Nobody has a family of their own before this birthday. */
const youngestOnTheirOwn = 14;

/** To whom a child's benefit is paid on a day: with whom the child lives. Undefined where it is not paid. */
export function guardianOfMinor(child: number, group: PersonGroup, day: number): number | undefined {
  const { year } = civilDateOf(day);
  if (group.birthYear >= year) return isMinor(child, day) ? guardianOn(child, day) : undefined;
  if (!lives(child, group, day, year) || year - group.birthYear > paidUntilAge) return undefined;
  // Almost all: small children live with their mother.
  if (year - group.birthYear < youngestOnTheirOwn) {
    const { mother } = parentsOf(child);
    if (mother !== undefined && livesThrough(groupOf(mother), mother - groupOf(mother).firstOrdinal, year)) return mother; // oxfmt-ignore
  } else if (!isMinor(child, day)) return undefined;
  return guardianOn(child, day);
}

/** Whether a child who is born is alive on a day: one look for almost all. */
const lives = (child: number, group: PersonGroup, day: number, year: number): boolean =>
  (group.kind === 'resident' && livesThrough(group, child - group.firstOrdinal, year)) || isAliveOn(child, day);

const isMinor = (child: number, day: number): boolean => {
  const age = ageOn(day, birthDayOf(child));
  return age >= 0 && age < paidUntilAge && isAliveOn(child, day);
};
