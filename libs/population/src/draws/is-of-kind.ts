import { attachableOn } from '../life/attachable.js';
import { isPaidOn } from '../life/benefits-on.js';
import { isForeignSpeaker } from '../identity/language-of.js';
import { situationOn, type Situation } from '../life/situation-on.js';
import { childrenOf } from '../family/family-of.js';
import { birthDayOf } from '../people/birth-day-of.js';
import { expectantAfter, expectantBefore } from './recipient-parents.js';
import {
  areForeignSpeakers,
  benefitsOfRecipients,
  daysBeforeEnd,
  daysBeforeMeant,
  daysSinceStart,
  type RecipientKind,
} from './recipient-kinds.js';

/** What somebody of a kind does, whatever they have. Students of both kinds of education are alike. */
const situationsOfKinds: Readonly<Partial<Record<RecipientKind, Situation>>> = {
  'assisted-unemployed': 'unemployed-kela',
  'assisted-for-four-months': 'unemployed-kela',
  'assisted-for-a-year': 'unemployed-kela',
  'upper-secondary-students': 'student',
  'higher-education-students': 'student',
  students: 'student',
  'students-with-aid': 'student',
};

/** What people of a kind did before their benefit began. */
const situationsBefore: Readonly<Partial<Record<RecipientKind, Situation>>> = {
  'old-age-after-disability': 'disability-pension',
};

/** Days from June to August, when few students have aid. */
const longestSummer = 92;

/** What is said of people of some kinds beside their benefits, or in the place of these. */
const conditionsOfKinds: Readonly<Partial<Record<RecipientKind, (ordinal: number, day: number) => boolean>>> = {
  'students-with-aid': (ordinal, day) => [0, -longestSummer, longestSummer].some((days) => isPaidOn('student-aid', ordinal, day + days)), // oxfmt-ignore
  'without-benefits': (ordinal, day) => attachableOn(ordinal, day) === 'none',
  'working-mothers': (ordinal, day) => attachableOn(ordinal, day) === 'protected',
  'with-protected-benefits': (ordinal, day) => attachableOn(ordinal, day) === 'protected',
  'expectant-mothers': (ordinal, day) =>
    childrenOf(ordinal).some((child) => {
      const since = day - birthDayOf(child);
      return since >= -expectantBefore && since < expectantAfter;
    }),
};

/** Whether somebody is of a kind by their life on a day: is in its situation, and has one of its benefits. @param day days since 1970-01-01 */
export function isOfKind(kind: RecipientKind, ordinal: number, day: number): boolean {
  const situation = situationsOfKinds[kind];
  if (situation !== undefined && situationOn(ordinal, day) !== situation) return false;
  if (areForeignSpeakers(kind) && !isForeignSpeaker(ordinal)) return false;
  const holds = conditionsOfKinds[kind];
  if (holds?.(ordinal, day) === false) return false;
  if (benefitsOfRecipients(kind).length === 0) return situation !== undefined || holds !== undefined;
  if (!hasOneOf(kind, ordinal, day)) return false;
  const [since, least, ends] = [daysSinceStart(kind), daysBeforeMeant(kind), daysBeforeEnd(kind)];
  if (ends !== undefined && hasOneOf(kind, ordinal, day + ends + endsLate)) return false;
  if (least > 0 && !hasOneOf(kind, ordinal, day - least + startsLate)) return false;
  return since === undefined || isNew(kind, ordinal, day - since);
}

/** Lives may say that a benefit ends a day later than its span. */
const endsLate = 2;

/** The first day of a benefit is found to so many days. */
const startsLate = 30;

const hasOneOf = (kind: RecipientKind, ordinal: number, day: number): boolean =>
  benefitsOfRecipients(kind).some((benefit) => isPaidOn(benefit, ordinal, day));

/** @param before a day on which somebody new had none of the benefits yet */
const isNew = (kind: RecipientKind, ordinal: number, before: number): boolean =>
  !hasOneOf(kind, ordinal, before) && [undefined, situationOn(ordinal, before)].includes(situationsBefore[kind]);
