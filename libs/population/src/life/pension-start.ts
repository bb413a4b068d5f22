/** When old-age pension begins: from the month after the lowest age of the year of birth, or some months later for those who go on working. */
import { keyOf } from '@tietovirta/chance';
import { pensionAges, pensionDeferrals } from '../data/benefits.data.js';
import { civilDateOf, civilDay } from '../civil-day.js';
import { ordinalHash } from '../ordinal-hash.js';

const purpose = keyOf('pension').a;
const firstRising = 1965;
const highest = 816;

/** Lowest age of old-age pension in months. */
export function lowestPensionMonths(birthYear: number): number {
  if (birthYear >= firstRising) return Math.min(highest, 780 + 2 * (birthYear - firstRising + 1));
  let months: number = pensionAges[0][1];
  for (const [from, each] of pensionAges) if (birthYear >= from) months = each;
  return months;
}

/** First day of the month after a birthday of so many months. */
function monthAfter(birthDay: number, months: number): number {
  const { year, month } = civilDateOf(birthDay);
  const all = year * 12 + month - 1 + months + 1;
  return civilDay(Math.floor(all / 12), (all % 12) + 1, 1);
}

/** First day of old-age pension (days since 1970-01-01). @param isDisabled who is on disability pension goes over at the lowest age */
export function pensionStart(ordinal: number, birthDay: number, isDisabled: boolean): number {
  const months = lowestPensionMonths(civilDateOf(birthDay).year);
  const deferral = pensionDeferrals[ordinalHash(ordinal, purpose) % pensionDeferrals.length] as number;
  return monthAfter(birthDay, months + (isDisabled ? 0 : deferral));
}

/** From which day a part of old-age pension can be taken early: 61 years, of those born from 1964 on 62. */
export const partialEarlyStart = (birthDay: number): number =>
  monthAfter(birthDay, civilDateOf(birthDay).year < 1964 ? 61 * 12 : 62 * 12);
