/** Which benefits a person has on a day: they follow from the situation, the family and the household, and from spells of their own. */
import { keyOf } from '@tietovirta/chance';
import {
  adultsDisabilityPercent,
  careAllowance,
  childsDisability,
  housingBySituation,
  partialEarlyPercent,
  pensionersHousing,
  sickInAYear,
  socialAssistance,
  studentAid,
} from '../data/benefits.data.js';
import { civilDateOf } from '../civil-day.js';
import { isAliveOn } from '../deaths/deaths.js';
import { childrenOf, coupleOf, parentsOf } from '../family/family-of.js';
import { guardianOn, headOn } from '../home/home-on.js';
import { groupOf } from '../layout/person-groups.js';
import { ordinalHash } from '../ordinal-hash.js';
import { birthDayOf } from '../people/birth-day-of.js';
import { ageOn } from './age.js';
import { isWidowedOn, livesAloneOn } from './marital-status.js';
import { partialEarlyStart } from './pension-start.js';
import { regionalFactor } from './regional-factor.js';
import { situationOn, type Situation } from './situation-on.js';
import { percentAtAge } from './situation-shares.js';
import { Spells } from './spell.js';
import { unemploymentOn } from './unemployment.js';

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

const purposeOf = Object.fromEntries(
  benefits.map((benefit) => [benefit, keyOf('benefit', benefit).a]),
) as unknown as Readonly<Record<Benefit, number>>;
/** A number of 0-9999 that is a person's for a benefit. */
const lotOf = (ordinal: number, benefit: Benefit): number => ordinalHash(ordinal, purposeOf[benefit]) % 10_000;
const has = (ordinal: number, benefit: Benefit, percent: number): boolean => lotOf(ordinal, benefit) < 100 * percent;

const year = 365;
const sickness = new Spells({
  topic: 'sickness',
  periodDays: 2 * year,
  lengthsDays: [10, 14, 18, 22, 28, 36, 48, 70, 110, 205],
});
/** Of the lengths above. */
const sicknessMeanYears = 56 / year;
const assistance = new Spells({
  topic: 'social assistance',
  periodDays: 4 * year,
  lengthsDays: [70, 120, 240, 400, 600, 900, 1300, 4 * year],
});

/** The benefits on a day (days since 1970-01-01); none for those who are not in Finland or not alive. */
export function benefitsOn(ordinal: number, day: number): Benefit[] {
  const situation = situationOn(ordinal, day);
  if (situation === 'unborn' || situation === 'deceased' || situation === 'abroad') return [];
  const { sex } = groupOf(ordinal);
  const who: Beneficiary = { ordinal, sex, situation, age: ageOn(day, birthDayOf(ordinal)), day };
  return [...ofFamily(who), ...ofSituation(who), ...ofHealth(who), ...ofPension(who), ...ofHousehold(who)];
}

interface Beneficiary {
  readonly ordinal: number;
  readonly sex: 'female' | 'male';
  readonly situation: Situation;
  readonly age: number;
  readonly day: number;
}

/** Child benefit until the seventeenth birthday; it and allowances for a child go to whom the child lives with. */
function ofFamily({ ordinal, situation, day }: Beneficiary): Benefit[] {
  const minors = childrenOf(ordinal).filter((child) => {
    const age = ageOn(day, birthDayOf(child));
    return age >= 0 && age < 17 && isAliveOn(child, day) && guardianOn(child, day) === ordinal;
  });
  const hasMaintenance = minors.some((child) => isWithoutFather(child, day) && has(child, 'maintenance-allowance', 40));
  return [
    ...(minors.length > 0 ? (['child-benefit'] as const) : []),
    ...(hasMaintenance ? (['maintenance-allowance'] as const) : []),
    ...(situation === 'parental-leave' ? (['parental-allowance'] as const) : []),
    ...(situation === 'home-care' ? (['home-care-allowance'] as const) : []),
  ];
}

/** Whether a child lives with one parent. */
function isWithoutFather(child: number, day: number): boolean {
  const { mother, father } = parentsOf(child);
  if (mother === undefined) return false;
  const couple = coupleOf(mother);
  return couple === undefined || couple.startDay > day || couple.man !== father;
}

function ofSituation({ ordinal, sex, situation, age, day }: Beneficiary): Benefit[] {
  if (situation === 'conscript') return has(ordinal, 'conscripts-allowance', 30) ? ['conscripts-allowance'] : [];
  if (situation === 'student') return hasStudentAid(ordinal, age, day) ? ['student-aid'] : [];
  if (situation !== 'employed' && situation !== 'unemployed-fund' && situation !== 'unemployed-kela') return [];
  const spell = unemploymentOn(ordinal, sex, birthDayOf(ordinal), day);
  if (spell === undefined) return [];
  if (spell.payer === 'fund') return ['earnings-related-allowance'];
  return [has(ordinal, 'basic-unemployment-allowance', 16) ? 'basic-unemployment-allowance' : 'labour-market-subsidy'];
}

/** Terms are from September to May; a few study in summer. */
function hasStudentAid(ordinal: number, age: number, day: number): boolean {
  const { month } = civilDateOf(day);
  const isSummer = month >= 6 && month <= 8;
  if (age < studentAid.fromAge || !has(ordinal, 'student-aid', studentAid.percent)) return false;
  return !isSummer || ordinalHash(ordinal, purposeOf['student-aid'] + 1) % 100 < studentAid.summerPercent;
}

function ofHealth({ ordinal, sex, situation, age, day }: Beneficiary): Benefit[] {
  const found: Benefit[] = [];
  const { percent, fromAge, toAge } = childsDisability;
  // The age at which it begins is spread over childhood.
  const lot = lotOf(ordinal, 'disability-allowance-child') / 100;
  if (age < 16 && lot < percent && age >= fromAge + ((toAge - fromAge) * lot) / percent)
    found.push('disability-allowance-child');
  const isRetired = situation === 'old-age-pension' || situation === 'disability-pension';
  if (age >= 16 && !isRetired && has(ordinal, 'disability-allowance-adult', adultsDisabilityPercent))
    found.push('disability-allowance-adult');
  if (isRetired && has(ordinal, 'care-allowance-pensioner', careShare(age))) found.push('care-allowance-pensioner');
  const worksOrSeeks = situation === 'employed' || situation.startsWith('unemployed') || situation === 'other';
  if (worksOrSeeks && age < 68 && isSick({ ordinal, sex, day })) found.push('sickness-allowance');
  return found;
}

function careShare(age: number): number {
  let percent: number = careAllowance[0][1];
  for (const [from, each] of careAllowance) if (age >= from) percent = each;
  return percent;
}

const isSick = ({ ordinal, sex, day }: Pick<Beneficiary, 'ordinal' | 'sex' | 'day'>): boolean =>
  sickness.on(ordinal, day, (on) => {
    const aYear = percentAtAge(sickInAYear, sex, ageOn(on, birthDayOf(ordinal))) / 100;
    return aYear * sicknessMeanYears * regionalFactor(ordinal, 'sickness');
  }) !== undefined;

function ofPension({ ordinal, sex, situation, age, day }: Beneficiary): Benefit[] {
  const found: Benefit[] = [];
  const isRetired = situation === 'old-age-pension' || situation === 'disability-pension';
  if (isRetired) found.push(situation);
  // A small earnings-related pension is made up by Kela from 65 on, disability pensions from the start.
  const percentOfNational = situation === 'disability-pension' ? 62 : age >= 65 ? 33 : 0;
  if (isRetired && has(ordinal, 'national-pension', percentOfNational)) found.push('national-pension');
  const isEarly = situation === 'employed' && day >= partialEarlyStart(birthDayOf(ordinal));
  if (isEarly && has(ordinal, 'partial-early-pension', partialEarlyPercent)) found.push('partial-early-pension');
  if (isWidowedOn(ordinal, day) && age >= 50 && has(ordinal, 'survivors-pension', survivorsPercent[sex]))
    found.push('survivors-pension');
  return found;
}

function ofHousehold(who: Beneficiary): Benefit[] {
  const { ordinal, situation, day } = who;
  const head = headOn(ordinal, day);
  const found: Benefit[] = [];
  const isRetired = situation === 'old-age-pension' || situation === 'disability-pension';
  const percent = situation === 'disability-pension' ? pensionersHousing.disability : livesAloneOn(ordinal, day) ? pensionersHousing.alone : pensionersHousing.couple; // oxfmt-ignore
  if (isRetired && has(ordinal, 'housing-allowance-pensioner', percent)) found.push('housing-allowance-pensioner');
  if (head === ordinal && hasHousingAllowance(who)) found.push('general-housing-allowance');
  if (hasAssistance(head, day)) found.push('social-assistance');
  return found;
}

/** Of the widowed, per cent whose pension is not so high that they have none after the spouse (assumption). */
const survivorsPercent = { female: 92, male: 30 } as const;

/** Of those who head a household; the rest of it lives in the same dwelling. */
function hasHousingAllowance({ ordinal, situation, age }: Beneficiary): boolean {
  if (age < 18) return false;
  const percent = (housingBySituation[situation] ?? 0) * regionalFactor(ordinal, 'housing');
  return has(ordinal, 'general-housing-allowance', percent);
}

/** How much more often than others of their age people in a situation are clients. */
const assistanceFactors: Readonly<Partial<Record<Situation, number>>> = {
  'unemployed-kela': 7,
  'unemployed-fund': 0.8,
  student: 1.2,
  other: 3,
  'disability-pension': 1.2,
  employed: 0.35,
};

function hasAssistance(head: number, day: number): boolean {
  const { sex } = groupOf(head);
  const factor = assistanceFactors[situationOn(head, day)] ?? 1;
  return (
    assistance.on(head, day, (on) => {
      const percent = percentAtAge(socialAssistance, sex, ageOn(on, birthDayOf(head)));
      return Math.min(0.9, (percent / 100) * factor * regionalFactor(head, 'assistance'));
    }) !== undefined
  );
}
