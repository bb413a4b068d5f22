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

/** A leave for a child: days since 1970-01-01, the first one and the first after it. */
export interface Leave {
  readonly kind: FamilyLeave;
  readonly from: number;
  readonly to: number;
}

/** The leave of a parent on a day, for the youngest child that it can be for. */
export function familyLeaveOn(ordinal: number, sex: Sex, day: number): FamilyLeave | undefined {
  let found: FamilyLeave | undefined;
  for (const child of childrenOf(ordinal)) {
    const since = day - birthDayOf(child);
    if (since < -leaves.beforeBirthDays || since > longestDays) continue;
    found = leavesFor(child, sex).find(({ from, to }) => day >= from && day < to)?.kind ?? found;
  }
  return found;
}

/** The leaves that a mother or a father takes for a child, in order. */
export function leavesFor(child: number, sex: Sex): readonly Leave[] {
  const bits = ordinalHash(child, purpose);
  const birthDay = birthDayOf(child);
  const mothersEnd = birthDay + leaves.mother.least + (bits % leaves.mother.more);
  const careEnd = birthDay + (leaves.homeCareUntil[(bits >>> 16) % leaves.homeCareUntil.length] as number);
  const carer = (bits >>> 8) % 100;
  const isWithFather = carer < leaves.fathersHomeCarePercent;
  const care: Leave = { kind: 'home-care', from: mothersEnd, to: careEnd };
  if (sex === 'male') return isWithFather ? [care] : fathersLeave(birthDay, bits);
  const atHome = carer < leaves.homeCarePercent && !isWithFather;
  const parental: Leave = { kind: 'parental-leave', from: birthDay - leaves.beforeBirthDays, to: mothersEnd };
  return atHome ? [parental, care] : [parental];
}

function fathersLeave(birthDay: number, bits: number): readonly Leave[] {
  const { father } = leaves;
  const from = birthDay + father.start + ((bits >>> 4) % father.startMore);
  const length = father.length + ((bits >>> 12) % father.lengthMore);
  return (bits >>> 20) % 100 < father.percent ? [{ kind: 'parental-leave', from, to: from + length }] : [];
}
