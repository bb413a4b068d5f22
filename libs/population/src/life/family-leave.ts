/** Leaves for a child, by the births of a person's children. */
import { keyOf } from '@tietovirta/chance';
import { leaves } from '../data/benefits.data.js';
import { childrenOf } from '../family/family-of.js';
import type { Sex } from '../layout/person-group.js';
import { ordinalHash } from '../ordinal-hash.js';
import { birthDayOf } from '../people/birth-day-of.js';

const purpose = keyOf('leave').a;
/** After three years a child is looked after at home no more. */
const longestDays = 1100;

export type FamilyLeave = 'parental-leave' | 'home-care';

/** The leave of a parent on a day, for the youngest child that it can be for. */
export function familyLeaveOn(ordinal: number, sex: Sex, day: number): FamilyLeave | undefined {
  let found: FamilyLeave | undefined;
  for (const child of childrenOf(ordinal)) {
    const since = day - birthDayOf(child);
    if (since < -leaves.beforeBirthDays || since > longestDays) continue;
    const bits = ordinalHash(child, purpose);
    found = (sex === 'female' ? mothersLeave(since, bits) : fathersLeave(since, bits)) ?? found;
  }
  return found;
}

/** @param since days from the birth */
function mothersLeave(since: number, bits: number): FamilyLeave | undefined {
  const { mother, homeCarePercent, fathersHomeCarePercent, homeCareUntil } = leaves;
  const end = mother.least + (bits % mother.more);
  if (since < end) return 'parental-leave';
  const who = (bits >>> 8) % 100;
  const isAtHome = who < homeCarePercent && who >= fathersHomeCarePercent;
  return isAtHome && since < (homeCareUntil[(bits >>> 16) % homeCareUntil.length] as number) ? 'home-care' : undefined;
}

function fathersLeave(since: number, bits: number): FamilyLeave | undefined {
  const { father, fathersHomeCarePercent, mother, homeCareUntil } = leaves;
  if ((bits >>> 8) % 100 < fathersHomeCarePercent) {
    const end = homeCareUntil[(bits >>> 16) % homeCareUntil.length] as number;
    return since >= mother.least + (bits % mother.more) && since < end ? 'home-care' : undefined;
  }
  const start = father.start + ((bits >>> 4) % father.startMore);
  const length = father.length + ((bits >>> 12) % father.lengthMore);
  const takes = (bits >>> 20) % 100 < father.percent;
  return takes && since >= start && since < start + length ? 'parental-leave' : undefined;
}
