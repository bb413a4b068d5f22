/** Spells of unemployment: first with a fund for its members, or with Kela; who is out of days with the fund goes over to Kela. */
import { earningsRelated, unemployedAtKela } from '../data/benefits.data.js';
import type { Sex } from '../layout/person-group.js';
import { birthDayOf } from '../people/birth-day-of.js';
import { staysForAWhile } from '../home/arrivals.js';
import type { DayRange } from '../vital/told-by-day.js';
import { isFundMember } from '../work/memberships.js';
import { ageOn } from './age.js';
import { highestFactor, regionalFactor } from './regional-factor.js';
import { atAge, mostAtAges, percentAtAge, situationShares, type Ages } from './situation-shares.js';
import { Spells, type Spell } from './spell.js';

const year = 365;
/** Half of the spells with a fund end within three months; nobody has more than the days of the fund. */
const longestWithFund = 560;
const withFund = new Spells({
  topic: 'unemployed-fund',
  periodDays: 2 * year,
  lengthsDays: [25, 40, 55, 70, 85, 110, 150, 200, 300, longestWithFund],
});
/** Spells with Kela are long: of 186,000 recipients only 7,200 are new in a month. */
const withKela = new Spells({
  topic: 'unemployed-kela',
  periodDays: 5 * year,
  lengthsDays: [60, 150, 300, 500, 800, 1100, 1500, 5 * year],
});
/** Days with Kela after those of the fund. */
const afterFundDays = 240;
/**
 * Half a year of work gives a right to the fund's days (26 weeks until September 2024): nobody comes to the fund straight from Kela.
 * Looked at in steps no longer than the shortest spell with Kela.
 */
const workedDays = 180;
const daysBeforeFund = [0, 60, 120, workedDays];
/** Of 72 % of the labour force who are members come all recipients. */
const memberShare = 0.72;
/** Of spells with a fund so many are left when those are taken out that would come too soon after Kela (counted in the lives of 2024). */
const earnedShare = 0.87;

export type Payer = 'fund' | 'kela';

export interface Unemployment extends Spell {
  readonly payer: Payer;
  /** Works part of the time beside the benefit. */
  readonly isPartTime: boolean;
}

/** Share of an age and sex that is in the labour force, where unemployment can be. */
function activeShare(sex: Sex, age: number): number {
  const { disability, other, student } = situationShares[sex];
  return Math.max(0.1, 1 - atAge(disability, age) - atAge(other, age) - atAge(student, age));
}

type ShareOn = (day: number) => number;

/** Share of people like somebody who have a benefit on a day. */
function sharesOf(shares: typeof earningsRelated, ordinal: number, sex: Sex, birthDay: number): ShareOn {
  const region = regionalFactor(ordinal, 'unemployment');
  return (on) => {
    const age = ageOn(on, birthDay);
    return (region * percentAtAge(shares, sex, age)) / 100 / activeShare(sex, age);
  };
}

const mostOf = (shares: typeof earningsRelated, sex: Sex, ages: Ages): number =>
  highestFactor('unemployment') *
  mostAtAges(ages, (age) => percentAtAge(shares, sex, age) / 100 / activeShare(sex, age));

/** No more of a sex and of some ages have a spell with Kela on a day. */
export const mostWithKela = (sex: Sex, ages: Ages): number => mostOf(unemployedAtKela, sex, ages);

/** No more of a sex and of some ages have a spell of each kind on a day. */
export interface MostUnemployed {
  readonly withKela: number;
  readonly withFund: number;
}

export const mostUnemployed = (sex: Sex, ages: Ages): MostUnemployed => ({
  withKela: mostWithKela(sex, ages),
  withFund: mostOf(earningsRelated, sex, ages) / memberShare / earnedShare,
});

/** Whether somebody may be unemployed on one of some days: no if this says no. Quicker than to look for it. */
export const mayBeUnemployedIn = (ordinal: number, { from, to }: DayRange, most: MostUnemployed): boolean =>
  withKela.maybeIn(ordinal, { from, to }, most.withKela) ||
  (withFund.maybeIn(ordinal, { from: from - afterFundDays, to }, most.withFund) && isFundMember(ordinal));

/** The first spell with Kela that has one of some days, without those that follow the days of a fund. @param most `mostWithKela` */
export function firstWithKelaIn(ordinal: number, sex: Sex, days: DayRange, most: number): Spell | undefined {
  if (!withKela.maybeIn(ordinal, days, most)) return undefined;
  return withKela.firstIn(ordinal, days, sharesOf(unemployedAtKela, ordinal, sex, birthDayOf(ordinal)));
}

/** Whether a fund may pay on one of some days: all its spells, with those that come too soon after Kela. */
export const maybeWithFundIn = (ordinal: number, sex: Sex, days: DayRange): boolean =>
  isFundMember(ordinal) &&
  withFund.firstIn(ordinal, days, shareAtFund(ordinal, sex, birthDayOf(ordinal))) !== undefined;

/** The first spell with a fund that has one of some days. @param most `mostUnemployed` */
export function firstWithFundIn(ordinal: number, sex: Sex, days: DayRange, most: MostUnemployed): Spell | undefined {
  if (!withFund.maybeIn(ordinal, days, most.withFund)) return undefined;
  return unemploymentsIn(ordinal, { sex, birthDay: birthDayOf(ordinal) }, days).find(({ payer }) => payer === 'fund');
}

function shareAtFund(ordinal: number, sex: Sex, birthDay: number): ShareOn {
  const share = sharesOf(earningsRelated, ordinal, sex, birthDay);
  return (on) => share(on) / memberShare / earnedShare;
}

/** @param birthDay days since 1970-01-01 */
export function unemploymentOn(ordinal: number, sex: Sex, birthDay: number, day: number): Unemployment | undefined {
  return unemploymentsIn(ordinal, { sex, birthDay }, { from: day, to: day }).find(
    ({ from, to }) => day >= from && day < to,
  );
}

/**
 * All unemployment of a person that has one of some days. Where two hold on a day, the first of the list does: what a fund pays comes before Kela.
 */
export function unemploymentsIn(
  ordinal: number,
  { sex, birthDay }: { readonly sex: Sex; readonly birthDay: number },
  { from, to }: DayRange,
): readonly Unemployment[] {
  // Who stays for a while came to work (assumption): a benefit for the unemployed is for residents.
  if (staysForAWhile(ordinal)) return none;
  const shareAtKela = sharesOf(unemployedAtKela, ordinal, sex, birthDay);
  const shareOfFund = shareAtFund(ordinal, sex, birthDay);
  const atKela = withKela.allIn(ordinal, { from, to }, shareAtKela);
  const atFund = isFundMember(ordinal) ? withFund.allIn(ordinal, { from: from - afterFundDays, to }, shareOfFund) : [];
  if (atKela.length === 0 && atFund.length === 0) return none;
  const isEarned = (spell: Spell): boolean =>
    !isExhausted(withFund.on(ordinal, spell.from - workedDays - afterFundDays, shareOfFund)) &&
    daysBeforeFund.every((days) => withKela.on(ordinal, spell.from - days, shareAtKela) === undefined);
  const earned = atFund.filter(isEarned);
  return [
    ...earned.map((spell) => unemployment(spell, 'fund')),
    ...earned.filter(isExhausted).map(({ to: end, bits }) => unemployment({ from: end, to: end + afterFundDays, bits }, 'kela')), // oxfmt-ignore
    ...atKela.map((spell) => unemployment(spell, 'kela')),
  ];
}

const none: readonly Unemployment[] = [];

/** Whether a spell takes all days of the fund. */
const isExhausted = (spell: Spell | undefined): spell is Spell =>
  spell !== undefined && spell.to - spell.from === longestWithFund;

/** Of recipients, per cent who work part of the time (assumption). */
const partTimePercent = 14;

/** Whether somebody works part of the time in a spell. */
export const isPartTime = ({ bits }: Spell): boolean => (bits >>> 12) % 100 < partTimePercent;

const unemployment = ({ from, to, bits }: Spell, payer: Payer): Unemployment => ({
  from,
  to,
  bits,
  payer,
  isPartTime: isPartTime({ from, to, bits }),
});
