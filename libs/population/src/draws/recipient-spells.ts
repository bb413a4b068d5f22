/**
 * Recipients whose benefit comes by spells: people of a part of the line of work that has one in the year. Their spell alone tells whether and when they
 * have the benefit, where nothing else can come before it: service, a leave for a child, pay by a fund.
 */
import { civilDay } from '../civil-day.js';
import { firstAssistanceIn, leastFactor, mostAssisted } from '../life/assistance.js';
import { workLine } from '../life/pension-on.js';
import { firstSicknessIn, mostSick } from '../life/sickness.js';
import type { Situation } from '../life/situation-on.js';
import type { Ages } from '../life/situation-shares.js';
import type { Spell } from '../life/spell.js';
import { firstWithKelaIn, maybeWithFundIn, mostWithKela } from '../life/unemployment.js';
import type { DayRange } from '../vital/told-by-day.js';
import { isGrownUp, isHead, isOfWorkingAge, mayBeOnLeave, partsOfWork, servesInYear, type Cohort, type PartOfWork } from './recipient-cohort.js'; // oxfmt-ignore
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

/** The ages at which spells begin that reach into the year: none is longer than five years. */
const agesOfSpells = ({ age }: Cohort): Ages => ({ from: age - 7, to: age + 1 });

export const ofUnemployed: Strata = (cohort) => {
  if (!isOfWorkingAge(cohort)) return [];
  const { sex } = cohort.group;
  const most = mostWithKela(sex, agesOfSpells(cohort));
  return withSpells(cohort, {
    part: partsOfWork(cohort).labourForce,
    having: 0.06,
    spellIn: (ordinal, days) => firstWithKelaIn(ordinal, sex, days, most),
    isSure: (ordinal, days) => !maybeWithFundIn(ordinal, sex, days),
  });
};

/** Whoever works, seeks work or does something else. */
export const ofSick: Strata = (cohort) => {
  if (!isOfWorkingAge(cohort)) return [];
  const { other, labourForce } = partsOfWork(cohort);
  const most = mostSick(cohort.group.sex, agesOfSpells(cohort));
  return withSpells(cohort, {
    part: { from: other.from, to: labourForce.to },
    having: 0.015,
    spellIn: (ordinal, days) => firstSicknessIn(ordinal, days, most),
  });
};

/** Of a part, those who would have assistance in any of some situations. */
function assistanceOf(cohort: Cohort, part: PartOfWork, among: readonly Situation[]): readonly Stratum[] {
  const factor = leastFactor(among);
  const most = mostAssisted(cohort.group.sex, agesOfSpells(cohort), factor);
  return withSpells(cohort, {
    part,
    having: most / 2,
    spellIn: (ordinal, days) => firstAssistanceIn(ordinal, factor, days, most),
    isSure: isHead(cohort),
  });
}

export const ofAssisted: Strata = (cohort) => {
  if (!isOfWorkingAge(cohort) || !isGrownUp(cohort)) return [];
  const { disabled, other, labourForce, students } = partsOfWork(cohort);
  return [
    ...assistanceOf(cohort, disabled, ['disability-pension']),
    ...assistanceOf(cohort, other, ['other']),
    ...assistanceOf(cohort, labourForce, ['employed', 'unemployed-fund', 'unemployed-kela']),
    ...assistanceOf(cohort, students, ['student']),
  ];
};
