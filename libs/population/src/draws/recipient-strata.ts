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
  studentAid,
  survivorsPercent,
} from '../data/benefits.data.js';
import { widowedPercent } from '../data/families.data.js';
import { isAliveOn } from '../deaths/deaths.js';
import { partnerOf } from '../family/family-of.js';
import { personGroups } from '../layout/person-groups.js';
import { careShare, isAmongFirst, isStudyingOn, lotsOf, type Benefit } from '../life/benefits-on.js';
import { wasWidowed } from '../life/marital-status.js';
import { oldestConscript } from '../life/military-service.js';
import { mostDisabled, workLine } from '../life/pension-on.js';
import { highestFactor, regionalFactor } from '../life/regional-factor.js';
import { percentAtAge } from '../life/situation-shares.js';
import { allYear, isBeforePension, isGrownUp, isHead, isOfWorkingAge, isRetired, mayBeOnLeave, partsOfWork, servesInYear, type Cohort, type IsSure } from './recipient-cohort.js'; // oxfmt-ignore
import type { RecipientKind } from './recipient-kinds.js';
import { ofCaringParents, ofMothersOfMinors, ofParentsOnLeave } from './recipient-parents.js';
import { spanOf, wholeYear } from './recipient-span.js';
import { ofAssisted, ofSick, ofUnemployed } from './recipient-spells.js';
import { onLine, standsWithin, type PartOfLine, type Strata, type Stratum } from './recipient-stratum.js';

/** Those on disability pension, who are the first of the line of work; of them, the first of the line of a benefit. */
const ofDisabled =
  (benefit: Benefit, percent: number): Strata =>
  (cohort) => {
    if (!isOfWorkingAge(cohort)) return [];
    const to = partsOfWork(cohort).disabled.to;
    const isSure = standsWithin(cohort, lotsOf(benefit), { to: percent / 100 });
    return onLine(cohort, { line: workLine, to, having: percent / 100, isSure });
  };

/** Those who are old and the first of the line of a benefit. */
const ofRetired =
  (benefit: Benefit, percentAt: (age: number) => number): Strata =>
  (cohort) => {
    const [least, most] = [percentAt(cohort.age - 1), percentAt(cohort.age)];
    if (cohort.age < allYear(65)) return [];
    return onLine(cohort, { line: lotsOf(benefit), to: Math.min(least, most) / 100, having: 0.97, isSure: isRetired(cohort) }); // oxfmt-ignore
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
  return onLine(cohort, { line: lotsOf('housing-allowance-pensioner'), from: couple / 100, to: alone / 100, having: 0.5, isSure }); // oxfmt-ignore
};

const ofDisabledAdults: Strata = (cohort) => {
  if (!isOfWorkingAge(cohort)) return [];
  const isSure = standsWithin(cohort, workLine, { from: mostDisabled[cohort.group.sex] });
  return onLine(cohort, { line: lotsOf('disability-allowance-adult'), to: adultsDisabilityPercent / 100, having: 0.85, isSure }); // oxfmt-ignore
};

/** Those whose marriage ended before lives begin. */
const ofWidowed: Strata = (cohort) => {
  const { sex } = cohort.group;
  const age = cohort.age - 1;
  if (cohort.age < allYear(50)) return [];
  const isSure: IsSure = (ordinal) => wasWidowed(ordinal, sex, age) && partnerOf(ordinal) === undefined;
  const having = percentAtAge(widowedPercent, sex, age) / 100;
  return onLine(cohort, { line: lotsOf('survivors-pension'), to: survivorsPercent[sex] / 100, having, isSure });
};

/** Students, who are the last of the line of work; not conscripts, nor parents who may be on leave. */
function studentsWith(cohort: Cohort, wanted: Pick<PartOfLine, 'having' | 'isSure' | 'spanOf'>): readonly Stratum[] {
  if (!isOfWorkingAge(cohort)) return [];
  const from = partsOfWork(cohort).students.from;
  const isSure: IsSure = (ordinal) =>
    wanted.isSure(ordinal) && !servesInYear(ordinal, cohort) && !mayBeOnLeave(ordinal, cohort);
  return onLine(cohort, { ...wanted, line: workLine, from, to: 1, isSure });
}

const ofStudents: Strata = (cohort) => {
  if (cohort.age < allYear(studentAid.fromAge) || cohort.age >= studentAid.toAge) return [];
  const { year } = cohort;
  const terms = termsOf(year);
  return studentsWith(cohort, {
    having: studentAid.percent / 100,
    isSure: standsWithin(cohort, lotsOf('student-aid'), { to: studentAid.percent / 100 }),
    spanOf: (ordinal) => (isStudyingOn(ordinal, civilDay(year, 7, 1)) ? wholeYear : terms),
  });
};

/** From September over the turn of the year to May. */
function termsOf(year: number): number {
  const [first, june, september, next] = [civilDay(year, 1, 1), civilDay(year, 6, 1), civilDay(year, 9, 1), civilDay(year + 1, 1, 1)] as const; // oxfmt-ignore
  return spanOf(september - first, next - september + june - first);
}

const housing = 'general-housing-allowance';

const ofStudentsAtHome: Strata = (cohort) => {
  if (!isGrownUp(cohort)) return [];
  const heads = isHead(cohort);
  const percent = housingBySituation['student'] as number;
  const isSure: IsSure = (ordinal) =>
    isAmongFirst(ordinal, housing, percent * regionalFactor(ordinal, 'housing')) && heads(ordinal);
  return studentsWith(cohort, { having: 0.6, isSure });
};

/** The first of the line have it in any situation between school and pension. */
const ofAllSituations: Strata = (cohort) => {
  if (!isGrownUp(cohort) || cohort.age <= oldestConscript || !isBeforePension(cohort)) return [];
  const [heads, notDisabled] = [isHead(cohort), standsWithin(cohort, workLine, { from: mostDisabled[cohort.group.sex] })]; // oxfmt-ignore
  const percent = Math.min(...Object.values(housingBySituation));
  const isSure: IsSure = (ordinal) =>
    notDisabled(ordinal) &&
    isAmongFirst(ordinal, housing, percent * regionalFactor(ordinal, 'housing')) &&
    heads(ordinal);
  return onLine(cohort, { line: lotsOf(housing), to: (percent * highestFactor('housing')) / 100, having: 0.4, isSure });
};

const strataOfKinds: Readonly<Record<RecipientKind, readonly Strata[]>> = {
  'child-benefit': [ofMothersOfMinors],
  'general-housing': [ofStudentsAtHome, ofAllSituations],
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
  'social-assistance': [ofAssisted],
};

/** The strata of a kind in a year. @param mayLeave a bit a person: set for who may leave Finland until the end of the year */
export function strataOf(kind: RecipientKind, year: number, mayLeave: Uint32Array): readonly Stratum[] {
  const stays: IsSure = (ordinal) => (((mayLeave[ordinal >>> 5] as number) >>> (ordinal & 31)) & 1) === 0;
  const cohorts = personGroups
    .filter(({ kind: of, since }) => of === 'resident' || (of === 'newborn' && since <= year))
    .map((group) => ({ group, year, stays, age: year - group.birthYear }));
  return strataOfKinds[kind].flatMap((strata) => cohorts.flatMap(strata));
}
