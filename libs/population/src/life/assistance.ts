/** Spells of basic social assistance: the household has it by its head. */
import { socialAssistance } from '../data/benefits.data.js';
import type { DayRange } from '../vital/told-by-day.js';
import { groupOf } from '../layout/person-groups.js';
import { birthDayOf } from '../people/birth-day-of.js';
import { ageOn } from './age.js';
import { regionalFactor } from './regional-factor.js';
import { situationOn, type Situation } from './situation-on.js';
import { percentAtAge } from './situation-shares.js';
import { Spells, type Spell } from './spell.js';

const year = 365;
const assistance = new Spells({
  topic: 'social assistance',
  periodDays: 4 * year,
  lengthsDays: [70, 120, 240, 400, 600, 900, 1300, 4 * year],
});

/** How much more often than others of their age people in a situation are clients. */
const factors: Readonly<Partial<Record<Situation, number>>> = {
  'unemployed-kela': 7,
  'unemployed-fund': 0.8,
  student: 1.2,
  other: 3,
  'disability-pension': 1.2,
  employed: 0.35,
};
/** Whether the household of a head has assistance. @param day days since 1970-01-01 */
export const hasAssistance = (head: number, day: number): boolean =>
  assistance.on(head, day, shareOf(head, factors[situationOn(head, day)] ?? 1)) !== undefined;

/** The first spell of a household that has one of some days, if its head is in one of some situations as long as it lasts. */
export const firstAssistanceIn = (head: number, days: DayRange, among: readonly Situation[]): Spell | undefined =>
  assistance.firstIn(head, days, shareOf(head, Math.min(...among.map((situation) => factors[situation] ?? 1))));

const shareOf =
  (head: number, factor: number): ((on: number) => number) =>
  (on) => {
    const percent = percentAtAge(socialAssistance, groupOf(head).sex, ageOn(on, birthDayOf(head)));
    return Math.min(0.9, (percent / 100) * factor * regionalFactor(head, 'assistance'));
  };
