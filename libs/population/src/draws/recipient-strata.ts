/**
 * Where recipients of each kind are found. Lines, shares and hashes are those of lives (benefits-on.ts), so that there is one truth; who would have to
 * be asked about the whole of their life is passed over: those who retire in the year, whose partner died, whose children leave home.
 */
import { civilDay } from '../civil-day.js';
import {
  adultsDisabilityPercent,
  housingBySituation,
  nationalPensionPercent,
  pensionersHousing,
  rehabilitation,
  survivorsPercent,
} from '../data/benefits.data.js';
import { isAliveOn } from '../deaths/deaths.js';
import { partnerOf } from '../family/family-of.js';
import { linesFor } from '../layout/lines.js';
import { groupOf, personGroups } from '../layout/person-groups.js';
import { careShare, isAmongFirst, lotsOf, type Benefit } from '../life/benefits-on.js';
import { wasWidowed } from '../life/marital-status.js';
import { oldestConscript } from '../life/military-service.js';
import { mostDisabled, workLine } from '../life/pension-on.js';
import { highestFactor, regionalFactor } from '../life/regional-factor.js';
import { mayBeOnLeave } from './may-be-on-leave.js';
import { ofConscripts } from './recipient-conscripts.js';
import { allYear, isBeforePension, isGrownUp, isHead, isOfWorkingAge, isRetired, partsOfWork, servesInYear, type Cohort, type IsSure } from './recipient-cohort.js'; // oxfmt-ignore
import type { KindByLife } from './recipient-kinds.js';
import { ofCaringParents, ofExpectantMothers, ofMothersOfDisabled, ofMothersOfMinors, ofMothersWithMaintenance, ofParentsOnLeave } from './recipient-parents.js'; // oxfmt-ignore
import { ofDebtorsWithChildren, ofDebtorsWithout } from './recipient-debtors.js';
import {
  ofNewDisabilityPension,
  ofNewlyWidowed,
  ofNewOldAgePension,
  ofNewPartialEarlyPension,
  ofOldAgeAfterDisability,
  ofPartialEarlyPension,
} from './recipient-pensions.js';
import {
  maybeSick,
  ofAssisted,
  ofAssistedRetired,
  ofAssistedUnemployed,
  ofPaidByFund,
  ofSick,
  ofUnemployed,
  ofUnemployedWho,
} from './recipient-spells.js';
import { onLine, standsWithin, type Strata, type Stratum } from './recipient-stratum.js';
import { ofStudents, ofStudentsIn, studentsWith } from './recipient-students.js';

/** Those on disability pension, who are the first of the line of work; of them, the first of the line of a benefit. */
const ofDisabled =
  (benefit: Benefit, percent: number): Strata =>
  (cohort) => {
    if (!isOfWorkingAge(cohort)) return [];
    const to = partsOfWork(cohort).disabled.to;
    const isSure = standsWithin(cohort, lotsOf(benefit), { to: percent / 100 });
    return onLine(cohort, { line: workLine, to, isSure });
  };

/** Those who are old and the first of the line of a benefit. */
const ofRetired =
  (benefit: Benefit, percentAt: (age: number) => number): Strata =>
  (cohort) => {
    const [least, most] = [percentAt(cohort.age - 1), percentAt(cohort.age)];
    if (cohort.age < allYear(65)) return [];
    return onLine(cohort, { line: lotsOf(benefit), to: Math.min(least, most) / 100, isSure: isRetired(cohort) }); // oxfmt-ignore
  };

/** Of those who live alone, the ones who have allowance because they do: nobody is their partner, or nobody is any more. */
const ofRetiredAlone: Strata = (cohort) => {
  const { couple, alone } = pensionersHousing;
  if (cohort.age < allYear(65)) return [];
  const retired = isRetired(cohort);
  const firstDay = civilDay(cohort.year, 1, 1);
  const isSure: IsSure = (ordinal) => {
    const partner = partnerOf(ordinal);
    return (partner === undefined || !isAliveOn(partner, firstDay)) && retired(ordinal);
  };
  return onLine(cohort, { line: lotsOf('housing-allowance-pensioner'), from: couple / 100, to: alone / 100, isSure }); // oxfmt-ignore
};

const ofDisabledAdults: Strata = (cohort) => {
  if (!isOfWorkingAge(cohort)) return [];
  const isSure = standsWithin(cohort, workLine, { from: mostDisabled[cohort.group.sex] });
  return onLine(cohort, { line: lotsOf('disability-allowance-adult'), to: adultsDisabilityPercent / 100, isSure }); // oxfmt-ignore
};

/** Whether somebody has no disability benefit of their own, at any age of the year. */
function hasNoAllowance(ordinal: number, year: number): boolean {
  const group = groupOf(ordinal);
  const age = year - group.birthYear;
  return (
    !isAmongFirst(ordinal, 'disability-allowance-adult', adultsDisabilityPercent) &&
    !isAmongFirst(ordinal, 'care-allowance-pensioner', Math.max(careShare(16), careShare(age)))
  );
}

/** So many of those of age are paid something in a year that lives do not tell, such as the costs of care. */
const shareOfAdults = 0.3;

/** Of age, whatever they live on. */
const ofAdults: Strata = (cohort) =>
  cohort.age < allYear(18) ? [] : onLine(cohort, { line: adultsPaid, to: shareOfAdults, isSure: () => true });

const adultsPaid = linesFor('paid whatever they live on');

/** Of survivors’ pensions most are paid by pension institutions. */
const paidByKela = 0.23;

/** Those whose marriage ended before lives begin. */
const ofWidowed: Strata = (cohort) => {
  const { sex } = cohort.group;
  const age = cohort.age - 1;
  if (cohort.age < allYear(50)) return [];
  const isSure: IsSure = (ordinal) => wasWidowed(ordinal, sex, age) && partnerOf(ordinal) === undefined;
  return onLine(cohort, { line: lotsOf('survivors-pension'), to: (paidByKela * survivorsPercent[sex]) / 100, isSure });
};

const housing = 'general-housing-allowance';

/** So many per cent have it in any situation. */
const inAnySituation = Math.min(...Object.values(housingBySituation));

/** Heads of households who have it in a situation, and would not have it in any. */
function housedIn(cohort: Cohort, situation: keyof typeof housingBySituation): IsSure {
  const heads = isHead(cohort);
  const percent = housingBySituation[situation] as number;
  return (ordinal) => {
    const factor = regionalFactor(ordinal, 'housing');
    return (
      isAmongFirst(ordinal, housing, percent * factor) &&
      !isAmongFirst(ordinal, housing, inAnySituation * factor) &&
      heads(ordinal)
    );
  };
}

const ofStudentsAtHome: Strata = (cohort) =>
  isGrownUp(cohort) ? studentsWith(cohort, { isSure: housedIn(cohort, 'student') }) : [];

const ofUnemployedAtHome: Strata = (cohort) =>
  isGrownUp(cohort) ? ofUnemployedWho((each) => housedIn(each, 'unemployed-kela'), { isFullTime: true })(cohort) : [];

/** Neither at work nor seeking it. */
const ofOthersAtHome: Strata = (cohort) => {
  if (!isGrownUp(cohort) || !isOfWorkingAge(cohort)) return [];
  const housed = housedIn(cohort, 'other');
  const isSure: IsSure = (ordinal) =>
    housed(ordinal) && !servesInYear(ordinal, cohort) && !mayBeOnLeave(ordinal, cohort.year);
  return onLine(cohort, { line: workLine, ...partsOfWork(cohort).other, isSure });
};

/** The first of the line have it in any situation between school and pension. */
const ofAllSituations: Strata = (cohort) => {
  if (!isGrownUp(cohort) || cohort.age <= oldestConscript || !isBeforePension(cohort)) return [];
  const [heads, notDisabled] = [isHead(cohort), standsWithin(cohort, workLine, { from: mostDisabled[cohort.group.sex] })]; // oxfmt-ignore
  const percent = inAnySituation;
  const isSure: IsSure = (ordinal) =>
    notDisabled(ordinal) &&
    isAmongFirst(ordinal, housing, percent * regionalFactor(ordinal, 'housing')) &&
    heads(ordinal);
  return onLine(cohort, { line: lotsOf(housing), to: (percent * highestFactor('housing')) / 100, isSure });
};

/** In rehabilitation are the first of the line of the allowance, where they neither work, study nor seek work all year and are not sick in it. */
const ofRehabilitation: Strata = (cohort) => {
  if (!isOfWorkingAge(cohort)) return [];
  const { other } = partsOfWork(cohort);
  const stands = standsWithin(cohort, lotsOf('rehabilitation-allowance'), { to: rehabilitation.percent / 100 });
  const mayBeSick = maybeSick(cohort);
  const isSure: IsSure = (ordinal) =>
    stands(ordinal) && !mayBeSick(ordinal) && !servesInYear(ordinal, cohort) && !mayBeOnLeave(ordinal, cohort.year);
  return onLine(cohort, { line: workLine, ...other, isSure });
};

const strataOfKinds: Readonly<Record<Exclude<KindByLife, 'new-survivors-pension'>, readonly Strata[]>> = {
  'child-benefit': [ofMothersOfMinors],
  'general-housing': [ofStudentsAtHome, ofUnemployedAtHome, ofOthersAtHome, ofAllSituations],
  'pensioners-housing': [
    ofDisabled('housing-allowance-pensioner', pensionersHousing.disability),
    ofRetired('housing-allowance-pensioner', () => pensionersHousing.couple),
    ofRetiredAlone,
  ],
  'national-pension': [
    ofDisabled('national-pension', nationalPensionPercent.disability),
    ofRetired('national-pension', () => nationalPensionPercent.old),
  ],
  disability: [
    ofMothersOfDisabled((mother, year) => hasNoAllowance(mother, year)),
    ofDisabledAdults,
    ofDisabled('care-allowance-pensioner', careShare(16)),
    ofRetired('care-allowance-pensioner', careShare),
  ],
  'survivors-pension': [ofWidowed],
  parental: [ofParentsOnLeave],
  'home-care': [ofCaringParents],
  unemployment: [ofUnemployed],
  sickness: [ofSick],
  'student-aid': [ofStudents],
  'social-assistance': [ofAssisted, ofAssistedUnemployed, ofAssistedRetired],
  'assisted-unemployed': [ofAssistedUnemployed],
  maintenance: [ofMothersWithMaintenance],
  conscripts: [ofConscripts],
  adults: [ofAdults],
  'paid-by-fund': [ofPaidByFund],
  'without-benefits': [ofDebtorsWithout],
  'working-mothers': [ofDebtorsWithChildren],
  rehabilitation: [ofRehabilitation],
  'partial-early-pension': [ofPartialEarlyPension],
  'new-partial-early-pension': [ofNewPartialEarlyPension],
  'new-disability-pension': [ofNewDisabilityPension],
  'new-old-age-pension': [ofNewOldAgePension],
  'old-age-after-disability': [ofOldAgeAfterDisability],
  'upper-secondary-students': [ofStudentsIn(true)],
  'higher-education-students': [ofStudentsIn(false)],
  'expectant-mothers': [ofExpectantMothers],
};

/** The strata of a kind in a year. @param stays whether somebody is meant, and surely in Finland all year */
export function strataOf(kind: KindByLife, year: number, stays: IsSure): readonly Stratum[] {
  if (kind === 'new-survivors-pension') return ofNewlyWidowed(year, stays);
  const cohorts = personGroups
    .filter(({ kind: of, since }) => of === 'resident' || (of === 'newborn' && since <= year))
    .map((group) => ({ group, year, stays, age: year - group.birthYear }));
  return strataOfKinds[kind].flatMap((strata) => cohorts.flatMap(strata));
}
