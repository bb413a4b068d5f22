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
  const couple = coupleOf(head);
  const isCouple = couple !== undefined && couple.startDay <= day;
  const adults = isCouple ? [couple.woman, couple.man] : [head];
  const children = new Set(adults.flatMap(childrenOf));
  const isHere = (child: number): boolean => isAliveOn(child, day) && adults.includes(guardianOn(child, day) ?? -1);
  return { head, members: [...adults.filter((adult) => isAliveOn(adult, day)), ...[...children].filter(isHere)] };
}
