/**
 * Recipients whose benefit comes by spells: people of a part of the line of work that has one in the year. Their spell alone tells whether and when they
 * have the benefit, where nothing else can come before it: service, a leave for a child, pay by a fund.
 */
import { civilDay } from '../civil-day.js';
import { firstAssistanceIn } from '../life/assistance.js';
import { workLine } from '../life/pension-on.js';
import { firstSicknessIn } from '../life/sickness.js';
import type { Situation } from '../life/situation-on.js';
import type { Spell } from '../life/spell.js';
import { firstWithKelaIn, maybeWithFundIn } from '../life/unemployment.js';
import { birthDayOf } from '../people/birth-day-of.js';
import type { DayRange } from '../vital/told-by-day.js';
import { isGrownUp, isHead, isOfWorkingAge, mayBeOnLeave, partsOfWork, servesInYear, type Cohort, type IsSure, type PartOfWork } from './recipient-cohort.js'; // oxfmt-ignore
import { spanInYear } from './recipient-span.js';
import { onLine, type Strata, type Stratum } from './recipient-stratum.js';

interface SpellsOfPart {
  readonly part: PartOfWork;
  /** Of the part, the share that has a spell at a time. */
  readonly having: number;
  /** The first spell that a person has on one of some days. */
  readonly spellIn: (ordinal: number, days: DayRange) => Spell | undefined;
  /** Of those with a spell. */
  readonly isSure?: (ordinal: number, days: DayRange) => boolean;
}

/** What is dearest to ask comes last, of the few who have a spell. */
function withSpells(cohort: Cohort, { part, having, spellIn, isSure = () => true }: SpellsOfPart): readonly Stratum[] {
  const days: DayRange = { from: civilDay(cohort.year, 1, 1), to: civilDay(cohort.year, 12, 31) };
  const spanOf = (ordinal: number): number | undefined => {
    const spell = spellIn(ordinal, days);
    if (spell === undefined || !isSure(ordinal, days)) return undefined;
    const isFree = !servesInYear(ordinal, cohort) && !mayBeOnLeave(ordinal, cohort);
    return isFree ? spanInYear(spell, cohort.year) : undefined;
  };
  return onLine(cohort, { line: workLine, ...part, having, isSure: () => true, spanOf });
}

export const ofUnemployed: Strata = (cohort) => {
  if (!isOfWorkingAge(cohort)) return [];
  const { sex } = cohort.group;
  return withSpells(cohort, {
    part: partsOfWork(cohort).labourForce,
    having: 0.06,
    spellIn: (ordinal, days) => firstWithKelaIn(ordinal, sex, birthDayOf(ordinal), days),
    isSure: (ordinal, days) => !maybeWithFundIn(ordinal, sex, birthDayOf(ordinal), days),
  });
};

/** Whoever works, seeks work or does something else. */
export const ofSick: Strata = (cohort) => {
  const { other, labourForce } = partsOfWork(cohort);
  const part = { from: other.from, to: labourForce.to };
  return isOfWorkingAge(cohort) ? withSpells(cohort, { part, having: 0.015, spellIn: firstSicknessIn }) : [];
};

const assistanceOf = (cohort: Cohort, part: PartOfWork, having: number, among: readonly Situation[]): readonly Stratum[] => { // oxfmt-ignore
  const heads: IsSure = isHead(cohort);
  const spellIn = (ordinal: number, days: DayRange): Spell | undefined => firstAssistanceIn(ordinal, days, among);
  return withSpells(cohort, { part, having, spellIn, isSure: (ordinal) => heads(ordinal) });
};

/** Of the labour force, those who would have assistance in any situation of it. */
export const ofAssisted: Strata = (cohort) => {
  if (!isOfWorkingAge(cohort) || !isGrownUp(cohort)) return [];
  const { disabled, other, labourForce, students } = partsOfWork(cohort);
  return [
    ...assistanceOf(cohort, disabled, 0.04, ['disability-pension']),
    ...assistanceOf(cohort, other, 0.1, ['other']),
    ...assistanceOf(cohort, labourForce, 0.012, ['employed', 'unemployed-fund', 'unemployed-kela']),
    ...assistanceOf(cohort, students, 0.05, ['student']),
  ];
};
