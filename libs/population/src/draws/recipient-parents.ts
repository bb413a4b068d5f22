/** Recipients who have a benefit for a child. */
import { civilDay } from '../civil-day.js';
import { childsDisability, leaves } from '../data/benefits.data.js';
import { deathDayOf } from '../deaths/deaths.js';
import { childrenOf, hasChildren, parentsOf, partnerOf } from '../family/family-of.js';
import { leavingDayOf } from '../home/home-on.js';
import { placeOnLine } from '../layout/lines.js';
import { groupOf } from '../layout/person-groups.js';
import { dayAtAge } from '../life/age.js';
import { daysOfChildsAllowance, isAmongFirst, lotsOf, maintenancePercent } from '../life/benefits-on.js';
import { leavesFor, type FamilyLeave, type Leave } from '../life/family-leave.js';
import { paidUntilAge } from '../life/guardian-of-minor.js';
import { mostDisabled, workingAge, workLine } from '../life/pension-on.js';
import { birthDayOf } from '../people/birth-day-of.js';
import type { DayRange } from '../vital/told-by-day.js';
import { allYear, servesInYear, type Cohort, type IsSure } from './recipient-cohort.js';
import { spanInYear } from './recipient-span.js';
import type { Recipient, Strata } from './recipient-stratum.js';

/** So many years older than their children mothers are at least, and at most. */
const [youngestAtBirth, oldestAtBirth] = [13, 56];

/** The day from which a child lives elsewhere; only who begins a family of their own leaves before they are of age. */
const leavesOn = (child: number): number =>
  hasChildren(child) || partnerOf(child) !== undefined ? leavingDayOf(child) : Infinity;

/** Days of a year on which a benefit is paid for a child; undefined for none. */
function daysPaidFor(child: number, year: number): DayRange | undefined {
  const age = year - groupOf(child).birthYear;
  if (age < 0 || age > paidUntilAge) return undefined;
  const birthDay = birthDayOf(child);
  const until = Math.min(dayAtAge(birthDay, paidUntilAge), deathDayOf(child) ?? Infinity, leavesOn(child));
  const [from, to] = [Math.max(birthDay, civilDay(year, 1, 1)), Math.min(until, civilDay(year + 1, 1, 1))];
  return from < to ? { from, to } : undefined;
}

/** Days that are paid for one child after the other; where there is a gap, those before it. */
function joined(days: readonly DayRange[]): DayRange | undefined {
  let all: DayRange | undefined;
  for (const { from, to } of days.toSorted((one, other) => one.from - other.from))
    if (all === undefined || from <= all.to) all = { from: all?.from ?? from, to: Math.max(all?.to ?? to, to) };
  return all;
}

/** Mothers on the days on which a benefit is paid for some of their children, each once. */
const ofMothers =
  (isMeant: (child: number, mother: number) => boolean, isOne: IsSure = () => true): Strata =>
  ({ group, age, year, stays }) => {
    if (
      group.sex === 'male' ||
      group.kind !== 'resident' ||
      age < youngestAtBirth ||
      age > oldestAtBirth + paidUntilAge
    )
      return [];
    const at = (place: number): Recipient | undefined => {
      const mother = group.firstOrdinal + place;
      if (!stays(mother) || !hasChildren(mother) || !isOne(mother)) return undefined;
      const days = childrenOf(mother).flatMap((child) => (isMeant(child, mother) ? (daysPaidFor(child, year) ?? []) : [])); // oxfmt-ignore
      const all = joined(days);
      const span = all === undefined ? undefined : spanInYear(all, year);
      return span === undefined ? undefined : { person: mother, span };
    };
    return [{ places: group.size, at }];
  };

export const ofMothersOfMinors = ofMothers(() => true);
/** Some of them. @param isOne asked of every mother, so it should be quick */
export const ofMothersWho = (isOne: IsSure): Strata => ofMothers(() => true, isOne);

/** Those whose child has another father than the man they live with, if there is one. */
export const ofMothersWithMaintenance = ofMothers((child, mother) => {
  const { father } = parentsOf(child);
  return (
    isAmongFirst(child, 'maintenance-allowance', maintenancePercent) &&
    (father === undefined || partnerOf(mother) !== father)
  );
});

/** To whom the allowance of a disabled child is paid: one for each mother, who has none of her own. */
export const ofMothersOfDisabled =
  (hasNone: (mother: number, year: number) => boolean): Strata =>
  ({ group, year, age, stays }) => {
    const { percent, toAge } = childsDisability;
    if (age < 1 || age > toAge + 1) return [];
    const lots = lotsOf('disability-allowance-child');
    const at = (place: number): Recipient | undefined => {
      const child = group.firstOrdinal + lots(group).inverse(place);
      const { mother } = parentsOf(child);
      if (mother === undefined || !stays(mother) || !hasNone(mother, year)) return undefined;
      if (childrenOf(mother).find((each) => isAmongFirst(each, 'disability-allowance-child', percent)) !== child) return undefined; // oxfmt-ignore
      const [paid, had] = [daysPaidFor(child, year), daysOfChildsAllowance(child)];
      if (paid === undefined) return undefined;
      const span = spanInYear({ from: Math.max(paid.from, had.from), to: Math.min(paid.to, had.to) }, year);
      return span === undefined ? undefined : { person: mother, span };
    };
    return [{ places: Math.floor((group.size * percent) / 100), at }];
  };

/** Before a birth by so many days a mother is expectant, and after it by so many. */
export const expectantBefore = 120;
export const expectantAfter = 60;
/** Of children who were born within fewer days the elder one counts: they are twins. */
const apart = 200;

/** Mothers around the births of this year and of the one before; in December only those whose child was born (the births of the next year are not looked at). */
export const ofExpectantMothers: Strata = ({ group, year, age, stays }) => {
  if (age < 0 || age > 1) return [];
  const at = (place: number): Recipient | undefined => {
    const child = group.firstOrdinal + place;
    const { mother } = parentsOf(child);
    if (mother === undefined || !stays(mother)) return undefined;
    const birthDay = birthDayOf(child);
    const span = spanInYear({ from: birthDay - expectantBefore, to: birthDay + expectantAfter }, year);
    if (span === undefined) return undefined;
    const children = childrenOf(mother);
    const elder = children[children.indexOf(child) - 1];
    return elder !== undefined && birthDay - birthDayOf(elder) < apart ? undefined : { person: mother, span };
  };
  return [{ places: group.size, at }];
};

const sexOf = { mother: 'female', father: 'male' } as const;

/** Parents of the children of a group, on the days of a leave for the child. */
const ofLeave =
  (kind: FamilyLeave, longestYears: number): Strata =>
  (cohort) =>
    (['mother', 'father'] as const).flatMap((parent) => {
      const { group, age, stays } = cohort;
      if (age < 0 || age > longestYears) return [];
      const at = (place: number): Recipient | undefined => {
        const child = group.firstOrdinal + place;
        const person = parentsOf(child)[parent];
        if (person === undefined || !stays(person)) return undefined;
        const leave = leavesFor(child, sexOf[parent]).find((each) => each.kind === kind);
        if (leave === undefined || !isInYear(leave, cohort) || !mayTakeLeave(person, cohort)) return undefined;
        const span = spanInYear({ from: leave.from, to: Math.min(leave.to, nextLeave(person, child)) }, cohort.year);
        return span === undefined ? undefined : { person, span };
      };
      return [{ places: group.size, at }];
    });

const isInYear = ({ from, to }: Leave, { year }: Cohort): boolean =>
  to > civilDay(year, 1, 1) && from <= civilDay(year, 12, 31);

/** Pupils, conscripts and those on disability pension are on no leave. */
function mayTakeLeave(parent: number, { year }: Cohort): boolean {
  const group = groupOf(parent);
  if (year - group.birthYear < allYear(workingAge) || servesInYear(parent, { group, year })) return false;
  return placeOnLine(workLine, group, parent) >= mostDisabled[group.sex];
}

/** Before this day no leave for a younger child begins. */
function nextLeave(parent: number, child: number): number {
  const children = childrenOf(parent);
  const younger = children.slice(children.indexOf(child) + 1).map(birthDayOf);
  return younger.reduce((first, birthDay) => Math.min(first, birthDay - leaves.beforeBirthDays), Infinity);
}

export const ofParentsOnLeave = ofLeave('parental-leave', 1);
export const ofCaringParents = ofLeave('home-care', 3);
