/** Whether somebody lives in Finland, without where: almost everybody is told by a look at who could have taken them abroad. */
import { civilDateOf } from '../civil-day.js';
import { firstChild } from '../family/family-links.js';
import { parentsOf, partnerOf } from '../family/family-of.js';
import { homeOn } from '../home/home-on.js';
import { emigrationDayOf } from '../home/movers.js';
import type { PersonGroup } from '../layout/person-group.js';
import { groupOf } from '../layout/person-groups.js';

/** @param day days since 1970-01-01 */
export function isInFinlandOn(ordinal: number, day: number): boolean {
  const group = groupOf(ordinal);
  const { kind } = group;
  if (kind === 'abroad' || kind === 'foreigner') return false;
  const isSettled = (kind === 'resident' || kind === 'newborn') && !mayHaveLeft(ordinal, group, day);
  return isSettled || homeOn(ordinal, day).country === 'FI';
}

/** Whether the person, their partner, or one of those whom either grew up with has decided for a move abroad by a day. */
function mayHaveLeft(ordinal: number, group: PersonGroup, day: number): boolean {
  const partner = partnerOf(ordinal);
  return hasLeader(ordinal, group, day) || (partner !== undefined && hasLeader(partner, groupOf(partner), day));
}

/** Whether the person, or one of those whom they grew up with, has decided for a move abroad by a day. */
function hasLeader(ordinal: number, group: PersonGroup, day: number): boolean {
  if (decidesToLeave(ordinal, group.birthYear, day)) return true;
  if (ordinal < firstChild) return false;
  const { mother, father } = parentsOf(ordinal);
  return (
    (mother !== undefined && mayHaveLeft(mother, groupOf(mother), day)) ||
    (father !== undefined && mayHaveLeft(father, groupOf(father), day))
  );
}

const decidesToLeave = (ordinal: number, birthYear: number, day: number): boolean =>
  (emigrationDayOf(ordinal, birthYear, civilDateOf(day).year) ?? Infinity) <= day;
