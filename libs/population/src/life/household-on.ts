import { civilDateOf } from '../civil-day.js';
import { deathDayOf, isAliveOn } from '../deaths/deaths.js';
import { childrenOf, livesWithOn } from '../family/family-of.js';
import { guardianOn, headOn } from '../home/home-on.js';
import { groupOf } from '../layout/person-groups.js';

export interface Household {
  /** After whom the dwelling goes: the woman of a couple, or the one who lives alone or with children; not alive if their partner was left. */
  readonly head: number;
  /** All who live there, adults first. */
  readonly members: readonly number[];
}

/** The household of a living person on a day (days since 1970-01-01). */
export function householdOn(ordinal: number, day: number): Household {
  const head = headOn(ordinal, day);
  return { head, members: membersOn(head, day) };
}

/** Who lives with a head on a day, adults first; nobody where all have died. @param head of a household on the day */
export function membersOn(head: number, day: number): readonly number[] {
  const other = livesWithOn(head, day);
  const adults = other === undefined ? [head] : [head, other];
  const members: number[] = [];
  for (const adult of adults) if (!((deathDayOf(adult) ?? Infinity) <= day)) members.push(adult);
  const { year } = civilDateOf(day);
  for (const adult of adults)
    for (const child of childrenOf(adult)) {
      // Some are born in later years, and those of both parents are met twice.
      if (groupOf(child).birthYear > year + 1 || members.includes(child) || !isAliveOn(child, day)) continue;
      const guardian = guardianOn(child, day);
      if (guardian !== undefined && adults.includes(guardian)) members.push(child);
    }
  return members;
}
