import { civilDateOf } from '../civil-day.js';
import { isAliveOn } from '../deaths/deaths.js';
import { guardianOn } from '../home/home-on.js';
import type { PersonGroup } from '../layout/person-group.js';
import { birthDayOf } from '../people/birth-day-of.js';
import { ageOn } from './age.js';

/** Child benefit is paid until this birthday. */
export const paidUntilAge = 17;

/** To whom a child's benefit is paid on a day: with whom the child lives. Undefined where it is not paid. */
export function guardianOfMinor(child: number, group: PersonGroup, day: number): number | undefined {
  const { year } = civilDateOf(day);
  const age = year - group.birthYear;
  if (age > paidUntilAge) return undefined;
  // Who is of an age between is told by the year of birth.
  const isPaid = age >= 1 && age < paidUntilAge ? isAliveOn(child, day) : isMinor(child, day);
  return isPaid ? guardianOn(child, day) : undefined;
}

const isMinor = (child: number, day: number): boolean => {
  const age = ageOn(day, birthDayOf(child));
  return age >= 0 && age < paidUntilAge && isAliveOn(child, day);
};
