import { childrenOf, coupleOf } from '../family/family-of.js';
import { guardianOn, headOn } from '../home/home-on.js';
import { isAliveOn } from '../deaths/deaths.js';

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
  const couple = coupleOf(head);
  const isCouple = couple !== undefined && couple.startDay <= day;
  const adults = isCouple ? [couple.woman, couple.man] : [head];
  const members = adults.filter((adult) => isAliveOn(adult, day));
  for (const adult of adults)
    for (const child of childrenOf(adult)) {
      // Some are not born yet, and those of both parents are met twice.
      if (!isAliveOn(child, day) || members.includes(child)) continue;
      const guardian = guardianOn(child, day);
      if (guardian !== undefined && adults.includes(guardian)) members.push(child);
    }
  return members;
}
