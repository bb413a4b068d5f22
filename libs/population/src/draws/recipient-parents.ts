/** Recipients who have a benefit for a child: they are found by the child, each child of a group as often as another. */
import { civilDay } from '../civil-day.js';
import { leaves } from '../data/benefits.data.js';
import { isAliveOn } from '../deaths/deaths.js';
import { childrenOf, hasChildren, nextOlderChildOfMother, parentsOf, partnerOf } from '../family/family-of.js';
import { placeOnLine } from '../layout/lines.js';
import type { PersonGroup } from '../layout/person-group.js';
import { groupOf, personGroups } from '../layout/person-groups.js';
import { leavesFor, type FamilyLeave, type Leave } from '../life/family-leave.js';
import { paidUntilAge } from '../life/guardian-of-minor.js';
import { mostDisabled, workingAge, workLine } from '../life/pension-on.js';
import { birthDayOf } from '../people/birth-day-of.js';
import { partOf } from './draw-tables.js';
import { allYear, servesInYear, type Cohort } from './recipient-cohort.js';
import { spanInYear, wholeYear } from './recipient-span.js';
import type { Recipient, Strata } from './recipient-stratum.js';

/** Before this age nobody leaves home. */
const mayLeaveHome = 13;
/** Of children, those who have no older sibling who is a minor. */
const shareOfOldest = 0.45;

/** Mothers by the oldest child of theirs who is a minor all year, so that they are met once. */
export const ofMothersOfMinors: Strata = ({ group, age, year, stays }) => {
  const oldest = paidUntilAge - 1;
  if (age < 1 || age > oldest) return [];
  const firstMinor = (personGroups.find(({ birthYear }) => birthYear >= year - oldest) as PersonGroup).firstOrdinal;
  const lastDay = civilDay(year, 12, 31);
  const isAtHome = (child: number): boolean => age < mayLeaveHome || (!hasChildren(child) && partnerOf(child) === undefined); // oxfmt-ignore
  const find = (bits: number): Recipient | undefined => {
    const child = group.firstOrdinal + partOf(bits, group.size);
    const older = nextOlderChildOfMother(child);
    if (older !== undefined && older >= firstMinor) return undefined;
    const { mother } = parentsOf(child);
    const isPaid = mother !== undefined && isAtHome(child) && isAliveOn(child, lastDay) && stays(mother);
    return isPaid ? { person: mother, span: wholeYear } : undefined;
  };
  return [{ recipients: group.size * shareOfOldest, find }];
};

const sexOf = { mother: 'female', father: 'male' } as const;

/** Parents of the children of a group, on the days of a leave for the child. */
const ofLeave =
  (kind: FamilyLeave, longestYears: number, shares: Readonly<Record<'mother' | 'father', number>>): Strata =>
  (cohort) =>
    (['mother', 'father'] as const).flatMap((parent) => {
      const { group, age, stays } = cohort;
      if (age < 0 || age > longestYears) return [];
      const find = (bits: number): Recipient | undefined => {
        const child = group.firstOrdinal + partOf(bits, group.size);
        const leave = leavesFor(child, sexOf[parent]).find((each) => each.kind === kind);
        if (leave === undefined || !isInYear(leave, cohort)) return undefined;
        const person = parentsOf(child)[parent];
        if (person === undefined || !stays(person) || !mayTakeLeave(person, cohort)) return undefined;
        const span = spanInYear({ from: leave.from, to: Math.min(leave.to, nextLeave(person, child)) }, cohort.year);
        return span === undefined ? undefined : { person, span };
      };
      return [{ recipients: group.size * shares[parent], find }];
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

export const ofParentsOnLeave = ofLeave('parental-leave', 1, { mother: 0.5, father: 0.1 });
export const ofCaringParents = ofLeave('home-care', 3, { mother: 0.35, father: 0.025 });
