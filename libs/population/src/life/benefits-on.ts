/** Which benefits a person has on a day: they follow from the situation, the family and the household, and from spells of their own. */
import { keyOf } from '@tietovirta/chance';
import {
  adultsDisabilityPercent,
  careAllowance,
  childsDisability,
  housingBySituation,
  nationalPensionPercent,
  partialEarlyPercent,
  pensionersHousing,
  rehabilitation,
  service,
  studentAid,
  survivorsPercent,
} from '../data/benefits.data.js';
import { civilDateOf } from '../civil-day.js';
import { isAliveOn } from '../deaths/deaths.js';
import { childrenOf, coupleOf, parentsOf } from '../family/family-of.js';
import { headOn } from '../home/home-on.js';
import { linesFor, placeOnLine, type LineOfGroups } from '../layout/lines.js';
import { groupOf } from '../layout/person-groups.js';
import { ordinalHash } from '../ordinal-hash.js';
import type { DayRange } from '../vital/told-by-day.js';
import { birthDayOf } from '../people/birth-day-of.js';
import { ageOn } from './age.js';
import { hasAssistance } from './assistance.js';
import { guardianOfMinor } from './guardian-of-minor.js';
import { isInFinlandOn } from './in-finland.js';
import { isWidowedOn, livesAloneOn } from './marital-status.js';
import { pensionOn, type Pension } from './pension-on.js';
import { partialEarlyStart } from './pension-start.js';
import { regionalFactor } from './regional-factor.js';
import { isSickOn } from './sickness.js';
import { situationInFinland } from './situation-on.js';
import { unemploymentOn, type Payer } from './unemployment.js';

export const benefits = [
  'child-benefit',
  'parental-allowance',
  'home-care-allowance',
  'maintenance-allowance',
  'student-aid',
  'conscripts-allowance',
  'earnings-related-allowance',
  'basic-unemployment-allowance',
  'labour-market-subsidy',
  'sickness-allowance',
  'rehabilitation-allowance',
  'general-housing-allowance',
  'social-assistance',
  'disability-allowance-child',
  'disability-allowance-adult',
  'care-allowance-pensioner',
  'disability-pension',
  'old-age-pension',
  'partial-early-pension',
  'national-pension',
  'survivors-pension',
  'housing-allowance-pensioner',
] as const;

export type Benefit = (typeof benefits)[number];

/** A line a benefit: who of those it can be for has it are the first of it. */
const lots = Object.fromEntries(benefits.map((benefit) => [benefit, linesFor(`benefit ${benefit}`)])) as Readonly<Record<Benefit, LineOfGroups>>; // oxfmt-ignore

/** The line of a benefit. */
export const lotsOf = (benefit: Benefit): LineOfGroups => lots[benefit];

/** Where a person stands on the line of a benefit, in per cent of the group. */
const lotOf = (ordinal: number, benefit: Benefit): number => 100 * placeOnLine(lots[benefit], groupOf(ordinal), ordinal); // oxfmt-ignore
/** Whether a person is among the first so many per cent of the line of a benefit. */
export const isAmongFirst = (ordinal: number, benefit: Benefit, percent: number): boolean =>
  lotOf(ordinal, benefit) < percent;

/** The benefits on a day (days since 1970-01-01); none for those who are not in Finland or not alive. */
export function benefitsOn(ordinal: number, day: number): Benefit[] {
  if (!isAliveOn(ordinal, day) || !isInFinlandOn(ordinal, day)) return [];
  return benefits.filter((benefit) => conditions[benefit](ordinal, day));
}

/** Whether a person has a benefit on a day: what `benefitsOn` says, at the price of one of them. What is cheap is asked first. */
export const hasBenefitOn = (benefit: Benefit, ordinal: number, day: number): boolean =>
  conditions[benefit](ordinal, day) && isAliveOn(ordinal, day) && isInFinlandOn(ordinal, day);

/** Of somebody who is alive and in Finland. */
type Condition = (ordinal: number, day: number) => boolean;

const conditions: Readonly<Record<Benefit, Condition>> = {
  'child-benefit': (ordinal, day) => childrenOf(ordinal).some((child) => isPaidFor(child, ordinal, day)),
  'parental-allowance': (ordinal, day) => situationInFinland(ordinal, day) === 'parental-leave',
  'home-care-allowance': (ordinal, day) => situationInFinland(ordinal, day) === 'home-care',
  'maintenance-allowance': (ordinal, day) =>
    childrenOf(ordinal).some((child) => isPaidFor(child, ordinal, day) && hasMaintenance(child, day)),
  'student-aid': hasStudentAid,
  'conscripts-allowance': (ordinal, day) =>
    isAmongFirst(ordinal, 'conscripts-allowance', service.allowancePercent) &&
    situationInFinland(ordinal, day) === 'conscript',
  'earnings-related-allowance': (ordinal, day) => payerOfUnemployed(ordinal, day) === 'fund',
  'basic-unemployment-allowance': (ordinal, day) => hasWorked(ordinal) && payerOfUnemployed(ordinal, day) === 'kela',
  'labour-market-subsidy': (ordinal, day) => !hasWorked(ordinal) && payerOfUnemployed(ordinal, day) === 'kela',
  'sickness-allowance': isOnSickLeave,
  'rehabilitation-allowance': isInRehabilitation,
  'general-housing-allowance': (ordinal, day) => hasHousingAllowance(ordinal, day) && headOn(ordinal, day) === ordinal,
  'social-assistance': (ordinal, day) => hasAssistance(headOn(ordinal, day), day),
  'disability-allowance-child': hasChildsAllowance,
  'disability-allowance-adult': (ordinal, day) =>
    isAmongFirst(ordinal, 'disability-allowance-adult', adultsDisabilityPercent) &&
    ageOfPerson(ordinal, day) >= 16 &&
    pensionOf(ordinal, day) === undefined,
  'care-allowance-pensioner': (ordinal, day) =>
    isAmongFirst(ordinal, 'care-allowance-pensioner', careShare(ageOfPerson(ordinal, day))) &&
    pensionOf(ordinal, day) !== undefined,
  'disability-pension': (ordinal, day) => pensionOf(ordinal, day) === 'disability-pension',
  'old-age-pension': (ordinal, day) => pensionOf(ordinal, day) === 'old-age-pension',
  'partial-early-pension': (ordinal, day) =>
    isAmongFirst(ordinal, 'partial-early-pension', partialEarlyPercent) &&
    day >= partialEarlyStart(birthDayOf(ordinal)) &&
    situationInFinland(ordinal, day) === 'employed',
  'national-pension': hasNationalPension,
  'survivors-pension': (ordinal, day) =>
    isAmongFirst(ordinal, 'survivors-pension', survivorsPercent[groupOf(ordinal).sex]) &&
    ageOfPerson(ordinal, day) >= 50 &&
    isWidowedOn(ordinal, day),
  'housing-allowance-pensioner': hasPensionersHousing,
};

const ageOfPerson = (ordinal: number, day: number): number => ageOn(day, birthDayOf(ordinal));
const pensionOf = (ordinal: number, day: number): Pension | undefined => pensionOn(ordinal, groupOf(ordinal), day);

/** It and allowances for a child go to whom the child lives with. */
const isPaidFor = (child: number, guardian: number, day: number): boolean =>
  guardianOfMinor(child, groupOf(child), day) === guardian;

/** Of children who do not live with their father. */
export const maintenancePercent = 40;

/** Whether maintenance allowance is paid for a minor. */
export const hasMaintenance = (child: number, day: number): boolean =>
  isAmongFirst(child, 'maintenance-allowance', maintenancePercent) && isWithoutFather(child, day);

/** Whether a child lives with one parent. */
function isWithoutFather(child: number, day: number): boolean {
  const { mother, father } = parentsOf(child);
  if (mother === undefined) return false;
  const couple = coupleOf(mother);
  return couple === undefined || couple.startDay > day || couple.man !== father;
}

/** Who pays somebody's unemployment benefit; some work part of the time beside it. On the days of sickness allowance nobody does. */
function payerOfUnemployed(ordinal: number, day: number): Payer | undefined {
  if (isSickOn(ordinal, day)) return undefined;
  const situation = situationInFinland(ordinal, day);
  if (situation !== 'employed' && situation !== 'unemployed-fund' && situation !== 'unemployed-kela') return undefined;
  return unemploymentOn(ordinal, groupOf(ordinal).sex, birthDayOf(ordinal), day)?.payer;
}

/** Basic allowance takes half a year of work in Finland: of who arrived lately nobody has done it. */
const hasWorked = (ordinal: number): boolean =>
  isAmongFirst(ordinal, 'basic-unemployment-allowance', 16) && groupOf(ordinal).kind !== 'arrival';

const summerPurpose = keyOf('benefit', 'student-aid in summer').a;

/** Terms are from September to May; a few study in summer. */
export function isStudyingOn(ordinal: number, day: number): boolean {
  const { month } = civilDateOf(day);
  return month < 6 || month > 8 || ordinalHash(ordinal, summerPurpose) % 100 < studentAid.summerPercent;
}

function hasStudentAid(ordinal: number, day: number): boolean {
  if (!isStudyingOn(ordinal, day) || !isAmongFirst(ordinal, 'student-aid', studentAid.percent)) return false;
  const age = ageOfPerson(ordinal, day);
  return age >= studentAid.fromAge && age < studentAid.toAge && situationInFinland(ordinal, day) === 'student';
}

/** The age at which it begins is spread over childhood. */
function hasChildsAllowance(ordinal: number, day: number): boolean {
  const { percent, fromAge, toAge } = childsDisability;
  const lot = lotOf(ordinal, 'disability-allowance-child');
  if (lot >= percent) return false;
  const age = ageOfPerson(ordinal, day);
  return age < 16 && age >= fromAge + ((toAge - fromAge) * lot) / percent;
}

/** Days on which a child surely has the allowance (days since 1970-01-01, the last one not included), if they are among those who have it at some age. */
export function daysOfChildsAllowance(child: number): DayRange {
  const { percent, fromAge, toAge } = childsDisability;
  const birthDay = birthDayOf(child);
  const begins = fromAge + ((toAge - fromAge) * lotOf(child, 'disability-allowance-child')) / percent;
  return { from: Math.ceil(birthDay + begins * 365.25) + 1, to: Math.floor(birthDay + 16 * 365.25) - 1 };
}

/** Whether the allowance of a disabled child is paid to a person on a day: to whom the child lives with. */
const isPaidChildsAllowance = (ordinal: number, day: number): boolean =>
  childrenOf(ordinal).some((child) => hasChildsAllowance(child, day) && isPaidFor(child, ordinal, day));

/** Whether a benefit is paid to a person on a day: their own, or that of a child who lives with them. */
export const isPaidOn = (benefit: Benefit, ordinal: number, day: number): boolean =>
  benefit === 'disability-allowance-child'
    ? isPaidChildsAllowance(ordinal, day) && isAliveOn(ordinal, day) && isInFinlandOn(ordinal, day)
    : hasBenefitOn(benefit, ordinal, day);

/** Of pensioners of an age, per cent who have care allowance. */
export function careShare(age: number): number {
  let percent: number = careAllowance[0][1];
  for (const [from, each] of careAllowance) if (age >= from) percent = each;
  return percent;
}

function isOnSickLeave(ordinal: number, day: number): boolean {
  if (!isSickOn(ordinal, day)) return false;
  const situation = situationInFinland(ordinal, day);
  return situation === 'employed' || situation.startsWith('unemployed') || situation === 'other';
}

/** Of those who neither work, study nor seek work; not on the days of sickness allowance. */
function isInRehabilitation(ordinal: number, day: number): boolean {
  if (!isAmongFirst(ordinal, 'rehabilitation-allowance', rehabilitation.percent)) return false;
  return situationInFinland(ordinal, day) === 'other' && !isSickOn(ordinal, day);
}

/** A small earnings-related pension is made up by Kela from 65 on, disability pensions from the start. */
function hasNationalPension(ordinal: number, day: number): boolean {
  const { old, disability } = nationalPensionPercent;
  const lot = lotOf(ordinal, 'national-pension');
  if (lot >= disability) return false;
  const pension = pensionOf(ordinal, day);
  if (pension === 'disability-pension') return true;
  if (pension === undefined || lot >= old || ageOfPerson(ordinal, day) < 65) return false;
  const { kind, since } = groupOf(ordinal);
  return kind !== 'arrival' || civilDateOf(day).year - since > yearsBeforeNationalPension;
}

const yearsBeforeNationalPension = 3; // of residence (kela.fi)

function hasPensionersHousing(ordinal: number, day: number): boolean {
  const { disability, alone, couple } = pensionersHousing;
  const lot = lotOf(ordinal, 'housing-allowance-pensioner');
  if (lot >= disability) return false;
  const pension = pensionOf(ordinal, day);
  if (pension !== 'old-age-pension') return pension !== undefined;
  return lot < couple || (lot < alone && livesAloneOn(ordinal, day));
}

/** Of those who head a household; the rest of it lives in the same dwelling. */
function hasHousingAllowance(ordinal: number, day: number): boolean {
  const factor = regionalFactor(ordinal, 'housing');
  const lot = lotOf(ordinal, 'general-housing-allowance');
  if (lot >= 82 * factor || ageOfPerson(ordinal, day) < 18) return false;
  return lot < (housingBySituation[situationInFinland(ordinal, day)] ?? 0) * factor;
}
