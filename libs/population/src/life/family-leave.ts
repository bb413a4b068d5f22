/** Leaves for a child, by the births of a person's children. */
import { keyOf } from '@tietovirta/chance';
import { leaves } from '../data/benefits.data.js';
import { childrenOf } from '../family/family-of.js';
import type { Sex } from '../layout/person-group.js';
import { ordinalHash } from '../ordinal-hash.js';
import { birthDayOf } from '../people/birth-day-of.js';

const purpose = keyOf('leave').a;
/** After three years a child is looked after at home no more. */
export const longestLeaveDays = 1100;

export type FamilyLeave = 'parental-leave' | 'home-care';

/** The leave of a parent on a day, for the youngest child that it can be for. */
export function familyLeaveOn(ordinal: number, sex: Sex, day: number): FamilyLeave | undefined {
  let found: FamilyLeave | undefined;
  for (const child of childrenOf(ordinal)) {
    const since = day - birthDayOf(child);
    if (since < -leaves.beforeBirthDays || since > longestLeaveDays) continue;
    const { from, until, to } = leaveFor(child, sex);
    if (since >= from && since < to) found = since < until ? 'parental-leave' : 'home-care';
  }
  return found;
}

/** A leave in days from the birth: its first one, the first after parental leave, and the first after care at home; none where they are the same. */
export interface LeaveForChild {
  readonly from: number;
  readonly until: number;
  readonly to: number;
}

/** The leave that a parent takes for a child. */
export function leaveFor(child: number, sex: Sex): LeaveForChild {
  const bits = ordinalHash(child, purpose);
  const who = (bits >>> 8) % 100;
  const { mother, homeCarePercent, fathersHomeCarePercent, homeCareUntil } = leaves;
  const mothersEnd = mother.least + (bits % mother.more);
  const homeCareEnd = homeCareUntil[(bits >>> 16) % homeCareUntil.length] as number;
  const isFatherAtHome = who < fathersHomeCarePercent;
  if (sex === 'female') {
    const isAtHome = who < homeCarePercent && !isFatherAtHome;
    return { from: -leaves.beforeBirthDays, until: mothersEnd, to: isAtHome ? homeCareEnd : mothersEnd };
  }
  return isFatherAtHome ? { from: mothersEnd, until: mothersEnd, to: homeCareEnd } : fathersLeave(bits);
}

function fathersLeave(bits: number): LeaveForChild {
  const { father } = leaves;
  const from = father.start + ((bits >>> 4) % father.startMore);
  const takes = (bits >>> 20) % 100 < father.percent;
  const to = takes ? from + father.length + ((bits >>> 12) % father.lengthMore) : from;
  return { from, until: to, to };
}
