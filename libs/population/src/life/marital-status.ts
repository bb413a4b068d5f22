/** Whether a person is married. Marriages that ended before 2023 are known by their end alone. */
import { keyOf } from '@tietovirta/chance';
import { divorcedPercent, widowedPercent } from '../data/families.data.js';
import { deathDayOf } from '../deaths/deaths.js';
import { coupleOf, partnerOn } from '../family/family-of.js';
import type { Sex } from '../layout/person-group.js';
import { groupOf } from '../layout/person-groups.js';
import { ordinalHash } from '../ordinal-hash.js';
import { birthDayOf } from '../people/birth-day-of.js';
import { ageOn } from './age.js';
import { percentAtAge } from './situation-shares.js';

export type MaritalStatus = 'single' | 'married' | 'cohabiting' | 'widowed' | 'divorced';

const purpose = keyOf('marital status').a;

/** @param day days since 1970-01-01 */
export function maritalStatusOn(ordinal: number, day: number): MaritalStatus {
  const couple = coupleOf(ordinal);
  if (couple !== undefined && couple.startDay <= day) {
    const isMarried = couple.weddingDay !== undefined && couple.weddingDay <= day;
    const other = couple.woman === ordinal ? couple.man : couple.woman;
    const isLeft = (deathDayOf(other) ?? Infinity) <= day;
    return isLeft ? (isMarried ? 'widowed' : 'single') : isMarried ? 'married' : 'cohabiting';
  }
  if (couple !== undefined) return 'single';
  const age = ageOn(day, birthDayOf(ordinal));
  const { sex } = groupOf(ordinal);
  if (wasWidowed(ordinal, sex, age)) return 'widowed';
  const widowed = percentAtAge(widowedPercent, sex, age);
  return lotOf(ordinal) < 10 * (widowed + percentAtAge(divorcedPercent, sex, age)) ? 'divorced' : 'single';
}

const lotOf = (ordinal: number): number => ordinalHash(ordinal, purpose) % 1000;

/** Whether somebody of whom no partner is known was widowed at an age or before. */
export const wasWidowed = (ordinal: number, sex: Sex, age: number): boolean =>
  lotOf(ordinal) < 10 * percentAtAge(widowedPercent, sex, age);

export const isWidowedOn = (ordinal: number, day: number): boolean => maritalStatusOn(ordinal, day) === 'widowed';

/** Whether an adult lives without a partner on a day. */
export const livesAloneOn = (ordinal: number, day: number): boolean => partnerOn(ordinal, day) === undefined;
