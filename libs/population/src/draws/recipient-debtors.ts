/** Debtors of whom it is sure that Kela pays them nothing, or nothing that can be attached: people who work all year, mothers among them, and students. */
import { civilDay } from '../civil-day.js';
import { adultsDisabilityPercent, housingBySituation, survivorsPercent } from '../data/benefits.data.js';
import { childrenOf, hasChildren, partnerOf } from '../family/family-of.js';
import { linesFor, placeOnLine } from '../layout/lines.js';
import { groupOf } from '../layout/person-groups.js';
import { leastFactor, maybeAssistedIn, mostAssisted } from '../life/assistance.js';
import { isAmongFirst } from '../life/benefits-on.js';
import { paidUntilAge } from '../life/guardian-of-minor.js';
import { wasWidowed } from '../life/marital-status.js';
import { workLine } from '../life/pension-on.js';
import { highestFactor } from '../life/regional-factor.js';
import { mayBeUnemployedIn, mostUnemployed } from '../life/unemployment.js';
import type { DayRange } from '../vital/told-by-day.js';
import { mayBeOnLeave } from './may-be-on-leave.js';
import { isGrownUp, isHead, isOfWorkingAge, partsOfWork, servesInYear, type Cohort, type IsSure } from './recipient-cohort.js'; // oxfmt-ignore
import { ofMothersWho } from './recipient-parents.js';
import { maybeSick } from './recipient-spells.js';
import { onLine, type Strata } from './recipient-stratum.js';

/** Of each age so many may be debtors: as many are asked about in a month as there are debtors without a benefit. */
const shareOfDebtors = 0.35;
const debtorsLine = linesFor('debtors');

/** Whether somebody may be a debtor. */
const mayOwe =
  ({ group }: Cohort): IsSure =>
  (ordinal) =>
    placeOnLine(debtorsLine, group, ordinal) < shareOfDebtors;

/** Whether somebody works on every day of the year: not on leave, unemployed, in service or on sickness allowance. What is dearest to ask comes last. */
function isAtWork(cohort: Cohort): IsSure {
  const { group, age, year } = cohort;
  const { from, to } = partsOfWork(cohort).labourForce;
  const most = mostUnemployed(group.sex, { from: age - 7, to: age + 1 });
  const days: DayRange = { from: civilDay(year, 1, 1), to: civilDay(year, 12, 31) };
  const mayBeSick = maybeSick(cohort);
  return (ordinal) => {
    const place = placeOnLine(workLine, group, ordinal);
    if (place < from || place >= to || mayBeOnLeave(ordinal, year) || servesInYear(ordinal, cohort)) return false;
    return !mayBeUnemployedIn(ordinal, days, most) && !mayBeSick(ordinal);
  };
}

/** Whether somebody has nothing for themselves, as they work: no allowance for housing, disability, or after a spouse. */
function hasNothingAtWork(cohort: Cohort): IsSure {
  const { group, age, year } = cohort;
  const { sex } = group;
  const housing = (housingBySituation['employed'] as number) * highestFactor('housing');
  const most = mostAssisted(sex, { from: age - 7, to: age + 1 }, leastFactor(['employed']));
  const days: DayRange = { from: civilDay(year, 1, 1), to: civilDay(year, 12, 31) };
  const mayBeWidowed = (ordinal: number): boolean =>
    age >= 50 &&
    (partnerOf(ordinal) !== undefined || wasWidowed(ordinal, sex, age)) &&
    isAmongFirst(ordinal, 'survivors-pension', survivorsPercent[sex]);
  const heads = isHead(cohort);
  return (ordinal) =>
    heads(ordinal) &&
    !mayBeWidowed(ordinal) &&
    !maybeAssistedIn(ordinal, days, most) &&
    !isAmongFirst(ordinal, 'general-housing-allowance', housing) &&
    !isAmongFirst(ordinal, 'disability-allowance-adult', adultsDisabilityPercent);
}

/** Whether no benefit is paid to somebody for a child. */
const hasNoMinors =
  ({ year }: Cohort): IsSure =>
  (ordinal) =>
    !hasChildren(ordinal) || childrenOf(ordinal).every((child) => year - groupOf(child).birthYear > paidUntilAge + 1);

export const ofDebtorsWithout: Strata = (cohort) => {
  if (!isOfWorkingAge(cohort) || !isGrownUp(cohort)) return [];
  const [hasNothing, hasNoChild, works] = [hasNothingAtWork(cohort), hasNoMinors(cohort), isAtWork(cohort)];
  const isSure: IsSure = (ordinal) => hasNothing(ordinal) && hasNoChild(ordinal) && works(ordinal);
  return onLine(cohort, { line: debtorsLine, to: shareOfDebtors, isSure });
};

/** Mothers who work, on the days on which they have child benefit. */
export const ofDebtorsWithChildren: Strata = (cohort) => {
  if (!isOfWorkingAge(cohort) || !isGrownUp(cohort)) return [];
  const [owes, hasNothing, works] = [mayOwe(cohort), hasNothingAtWork(cohort), isAtWork(cohort)];
  return ofMothersWho((mother) => owes(mother) && hasNothing(mother) && works(mother))(cohort);
};
