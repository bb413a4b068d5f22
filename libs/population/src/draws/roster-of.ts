/**
 * Rosters: who has a kind of life, as a list of ordinals by year of birth and area. At a scale of 1/k every k-th is in it: fewer people have that
 * kind of life, of all ages and areas alike, and theirs are whole.
 */
import type { Scale } from '@tietovirta/published';
import { residentCount } from '../layout/person-groups.js';

/** @param isMember asked for every resident, in order */
export function rosterOf(isMember: (ordinal: number) => boolean, { numerator, denominator }: Scale): Uint32Array {
  const members = new Uint32Array(residentCount);
  let met = 0;
  let taken = 0;
  for (let ordinal = 0; ordinal < residentCount; ordinal += 1) {
    if (!isMember(ordinal)) continue;
    met += 1;
    if (Math.round((met * numerator) / denominator) <= taken) continue;
    members[taken] = ordinal;
    taken += 1;
  }
  return members.slice(0, taken);
}
