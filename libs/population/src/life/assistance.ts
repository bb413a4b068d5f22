/** Spells of basic social assistance: the household has it by its head. */
import { socialAssistance } from '../data/benefits.data.js';
import type { DayRange } from '../vital/told-by-day.js';
import { partnerOf } from '../family/family-of.js';
import type { Sex } from '../layout/person-group.js';
import { groupOf } from '../layout/person-groups.js';
import { birthDayOf } from '../people/birth-day-of.js';
import { ageOn } from './age.js';
import { highestFactor, regionalFactor } from './regional-factor.js';
import { situationOn, type Situation } from './situation-on.js';
import { mostAtAges, percentAtAge, type Ages } from './situation-shares.js';
import { Spells, type Spell } from './spell.js';

const year = 365;
const assistance = new Spells({
  topic: 'social assistance',
  periodDays: 4 * year,
  lengthsDays: [30, 60, 120, 200, 330, 500, 750, 1100],
});

/** How much more often than others of their age people in a situation are clients. */
export const assistanceFactors = {
  'unemployed-kela': 7,
  'unemployed-fund': 0.8,
  student: 1.2,
  other: 3,
  'disability-pension': 1.2,
  employed: 0.35,
} as const satisfies Readonly<Partial<Record<Situation, number>>>;
const factorOf = (situation: Situation): number =>
  (assistanceFactors as Readonly<Partial<Record<Situation, number>>>)[situation] ?? 1;

/** Two adults have two incomes. */
const factorOfCouples = 0.24;

/** Whether the household of a head has assistance. @param day days since 1970-01-01 */
export const hasAssistance = (head: number, day: number): boolean =>
  assistance.on(head, day, shareOf(head, factorOf(situationOn(head, day)))) !== undefined;

/** The lowest factor of some situations. */
export const leastFactor = (among: readonly Situation[]): number => Math.min(...among.map(factorOf));

/** No more households have assistance on a day whose heads are of a sex, of some ages and in a situation with a factor. */
export const mostAssisted = (sex: Sex, ages: Ages, factor: number): number =>
  highestFactor('assistance') * factor * mostAtAges(ages, (age) => percentAtAge(socialAssistance, sex, age) / 100);

/** The first spell of a household that has one of some days, if its head's situation has a factor as long as it lasts. @param most `mostAssisted` */
export function firstAssistanceIn(head: number, factor: number, days: DayRange, most: number): Spell | undefined {
  return assistance.maybeIn(head, days, most) ? assistance.firstIn(head, days, shareOf(head, factor)) : undefined;
}

/** Whether a household may have a spell on one of some days: no if this says no. Quicker than to look for it. @param most `mostAssisted` */
export const maybeAssistedIn = (head: number, days: DayRange, most: number): boolean =>
  assistance.maybeIn(head, days, most);

/** All spells that have one of some days, if the situation of the head has a factor. */
export const assistanceIn = (head: number, days: DayRange, factor: number): readonly Spell[] =>
  assistance.allIn(head, days, shareOf(head, factor));

const shareOf =
  (head: number, factor: number): ((on: number) => number) =>
  (on) => {
    const ofCouple = partnerOf(head) === undefined ? 1 : factorOfCouples;
    const percent = percentAtAge(socialAssistance, groupOf(head).sex, ageOn(on, birthDayOf(head)));
    return Math.min(0.9, (percent / 100) * factor * regionalFactor(head, 'assistance') * ofCouple);
  };
