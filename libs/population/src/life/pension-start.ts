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

/** By year of birth: the first day of old-age pension of the oldest, at the lowest age. */
const earliest = new Map<number, number>();
/** By year of birth: by the place of the deferral, the first day of the youngest. */
const latest = new Map<number, Int32Array>();

/** Nobody of a group is on old-age pension before. @param birthYear of the group, whose members were born from 2 January on */
export function earliestPensionStart(birthYear: number): number {
  let day = earliest.get(birthYear);
  if (day === undefined)
    earliest.set(birthYear, (day = monthAfter(civilDay(birthYear, 1, 2), lowestPensionMonths(birthYear))));
  return day;
}

/** From this day on a person of a group is on old-age pension, whenever in the year they were born. */
export function latestPensionStart(ordinal: number, birthYear: number): number {
  let days = latest.get(birthYear);
  if (days === undefined) {
    const [youngest, months] = [civilDay(birthYear + 1, 1, 1), lowestPensionMonths(birthYear + 1)];
    latest.set(birthYear, (days = Int32Array.from(pensionDeferrals, (deferral) => monthAfter(youngest, months + deferral)))); // oxfmt-ignore
  }
  return days[ordinalHash(ordinal, purpose) % pensionDeferrals.length] as number;
}

/** From which day a part of old-age pension can be taken early: 61 years, of those born from 1964 on 62. */
export const partialEarlyStart = (birthDay: number): number =>
  monthAfter(birthDay, civilDateOf(birthDay).year < 1964 ? 61 * 12 : 62 * 12);
