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
import { firstWithFundIn, firstWithKelaIn, isPartTime, maybeWithFundIn, mostUnemployed, mostWithKela } from '../life/unemployment.js'; // oxfmt-ignore
import type { DayRange } from '../vital/told-by-day.js';
import { mayBeOnLeave } from './may-be-on-leave.js';
import { allYear, isGrownUp, isHead, isOfWorkingAge, isRetired, partsOfWork, servesInYear, type Cohort, type IsSure, type PartOfWork } from './recipient-cohort.js'; // oxfmt-ignore
import { spanInYear } from './recipient-span.js';
import { onLine, type Strata, type Stratum } from './recipient-stratum.js';

interface SpellsOfPart {
  readonly part: PartOfWork;
  /** The first spell that a person has on one of some days. */
  readonly spellIn: (ordinal: number, days: DayRange) => Spell | undefined;
  /** Of those with a spell. @param held its days in the year */
  readonly isSure?: (ordinal: number, days: DayRange, held: DayRange) => boolean;
}

/** What is dearest to ask comes last, of the few who have a spell. */
function withSpells(cohort: Cohort, { part, spellIn, isSure = () => true }: SpellsOfPart): readonly Stratum[] {
  const days: DayRange = { from: civilDay(cohort.year, 1, 1), to: civilDay(cohort.year, 12, 31) };
  const spanOf = (ordinal: number): number | undefined => {
    const spell = spellIn(ordinal, days);
    if (spell === undefined) return undefined;
    const held = { from: Math.max(days.from, spell.from), to: Math.min(days.to, spell.to - 1) };
    if (!isSure(ordinal, days, held)) return undefined;
    const isFree = !servesInYear(ordinal, cohort) && !mayBeOnLeave(ordinal, cohort.year);
    return isFree ? spanInYear(spell, cohort.year) : undefined;
  };
  return onLine(cohort, { line: workLine, ...part, isSure: () => true, spanOf });
}

/** The ages at which spells begin that reach into the year: none is longer than five years. */
const agesOfSpells = ({ age }: Cohort): Ages => ({ from: age - 7, to: age + 1 });

/** Unemployed people whom Kela pays, or would if they were not sick. @param isMeant asked of all of the labour force, so it should be quick */
export const ofUnemployedWho =
  (isMeant: (cohort: Cohort) => IsSure, { isFullTime = false, isPaid = false } = {}): Strata =>
  (cohort) => {
    if (!isOfWorkingAge(cohort)) return [];
    const { sex } = cohort.group;
    const most = mostWithKela(sex, agesOfSpells(cohort));
    const [isOne, isSickIn] = [isMeant(cohort), sickIn(cohort)];
    return withSpells(cohort, {
      part: partsOfWork(cohort).labourForce,
      spellIn: (ordinal, days) => {
        const spell = isOne(ordinal) ? firstWithKelaIn(ordinal, sex, days, most) : undefined;
        return spell === undefined || (isFullTime && isPartTime(spell)) ? undefined : spell;
      },
      isSure: (ordinal, days, held) => !maybeWithFundIn(ordinal, sex, days) && !(isPaid && isSickIn(ordinal, held)),
    });
  };

export const ofUnemployed: Strata = ofUnemployedWho(() => () => true, { isPaid: true });

/** Unemployed people whom a fund pays: its days come before those with Kela. */
export const ofPaidByFund: Strata = (cohort) => {
  if (!isOfWorkingAge(cohort)) return [];
  const { sex } = cohort.group;
  const most = mostUnemployed(sex, agesOfSpells(cohort));
  const isSickIn = sickIn(cohort);
  return withSpells(cohort, {
    part: partsOfWork(cohort).labourForce,
    spellIn: (ordinal, days) => firstWithFundIn(ordinal, sex, days, most),
    isSure: (ordinal, _, held) => !isSickIn(ordinal, held),
  });
};

/** Whoever works, seeks work or does something else. */
export const ofSick: Strata = (cohort) => {
  if (!isOfWorkingAge(cohort)) return [];
  const { other, labourForce } = partsOfWork(cohort);
  const most = mostSick(cohort.group.sex, agesOfSpells(cohort));
  return withSpells(cohort, {
    part: { from: other.from, to: labourForce.to },
    spellIn: (ordinal, days) => firstSicknessIn(ordinal, days, most),
  });
};

/** Whether somebody has a spell of sickness on one of some days. */
function sickIn(cohort: Cohort): (ordinal: number, days: DayRange) => boolean {
  const most = mostSick(cohort.group.sex, agesOfSpells(cohort));
  return (ordinal, days) => firstSicknessIn(ordinal, days, most) !== undefined;
}

/** Whether somebody has one on a day of the year. */
export function maybeSick(cohort: Cohort): IsSure {
  const days: DayRange = { from: civilDay(cohort.year, 1, 1), to: civilDay(cohort.year, 12, 31) };
  const isSickIn = sickIn(cohort);
  return (ordinal) => isSickIn(ordinal, days);
}

/** Of a part, those who would have assistance in any of some situations. */
function assistanceOf(cohort: Cohort, part: PartOfWork, among: readonly Situation[]): readonly Stratum[] {
  const factor = leastFactor(among);
  const most = mostAssisted(cohort.group.sex, agesOfSpells(cohort), factor);
  return withSpells(cohort, {
    part,
    spellIn: (ordinal, days) => firstAssistanceIn(ordinal, factor, days, most),
    isSure: isHead(cohort),
  });
}

const labourForce: readonly Situation[] = ['employed', 'unemployed-fund', 'unemployed-kela'];

/** Whom Kela pays because they are without work, and who would have no assistance at work: on the days of both. */
export const ofAssistedUnemployed: Strata = (cohort) => {
  if (!isOfWorkingAge(cohort) || !isGrownUp(cohort)) return [];
  const { sex } = cohort.group;
  const ages = agesOfSpells(cohort);
  const [factor, atWork] = [leastFactor(['unemployed-kela']), leastFactor(labourForce)];
  const [most, mostAtWork, mostUnpaid] = [mostAssisted(sex, ages, factor), mostAssisted(sex, ages, atWork), mostWithKela(sex, ages)]; // oxfmt-ignore
  const heads = isHead(cohort);
  return withSpells(cohort, {
    part: partsOfWork(cohort).labourForce,
    spellIn: (ordinal, days) => {
      const without = firstWithKelaIn(ordinal, sex, days, mostUnpaid);
      if (without === undefined || isPartTime(without)) return undefined;
      const assisted = firstAssistanceIn(ordinal, factor, days, most);
      if (assisted === undefined || firstAssistanceIn(ordinal, atWork, days, mostAtWork) !== undefined)
        return undefined;
      return common(assisted, without);
    },
    isSure: (ordinal, days) => heads(ordinal) && !maybeWithFundIn(ordinal, sex, days),
  });
};

/** The days of two spells. */
function common(one: Spell, other: Spell): Spell | undefined {
  const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)];
  return to > from ? { ...one, from, to } : undefined;
}

/** Old people who have retired, few as they are. */
export const ofAssistedRetired: Strata = (cohort) => {
  if (cohort.age < allYear(65)) return [];
  const factor = leastFactor(['old-age-pension']);
  const most = mostAssisted(cohort.group.sex, agesOfSpells(cohort), factor);
  const [heads, retired] = [isHead(cohort), isRetired(cohort)];
  return withSpells(cohort, {
    part: { from: 0, to: 1 },
    spellIn: (ordinal, days) => firstAssistanceIn(ordinal, factor, days, most),
    isSure: (ordinal) => heads(ordinal) && retired(ordinal),
  });
};

export const ofAssisted: Strata = (cohort) => {
  if (!isOfWorkingAge(cohort) || !isGrownUp(cohort)) return [];
  const parts = partsOfWork(cohort);
  return [
    ...assistanceOf(cohort, parts.disabled, ['disability-pension']),
    ...assistanceOf(cohort, parts.other, ['other']),
    ...assistanceOf(cohort, parts.labourForce, labourForce),
    ...assistanceOf(cohort, parts.students, ['student']),
  ];
};
