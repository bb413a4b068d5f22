/** Whom messages of regulars are about: the first messages of a shuffled order are of one person each, the others of somebody among these. */
import { childKey, keyOf, KeyedPermutation, mix, scaled } from '@tietovirta/chance';
import type { Regular } from '@tietovirta/exchanges';
import { arrayIn } from '@tietovirta/messages';
import { plannedRegulars, type TypePlan, type YearPlan } from '@tietovirta/plan';
import { firstTimers } from '@tietovirta/population';
import type { PersonMaker } from './person-maker.js';

const placeSalt = 0x5bd1e995;

interface Regulars {
  readonly persons: Uint32Array;
  /** By ordinal of the message: below their number, who it is. */
  readonly order: KeyedPermutation;
}

const made = new WeakMap<TypePlan, Regulars>();

/** Worked out once for all who ask about a plan. */
function regularsOf(plan: TypePlan, { year, seed, figures }: YearPlan): Regulars {
  let regulars = made.get(plan);
  if (regulars === undefined) {
    const rule = plan.type.person as Regular;
    const key = keyOf('regulars', seed, plan.type.id);
    const persons = firstTimers({ year, key, ages: rule.ages, before: 0, count: plannedRegulars(rule, plan, figures) });
    regulars = { persons, order: new KeyedPermutation(Math.max(1, plan.total), childKey(plan.key, 'regulars')) };
    made.set(plan, regulars);
  }
  return regulars;
}

const personOf = ({ persons, order }: Regulars, ordinal: number): number => {
  const place = order.at(ordinal);
  return persons[place < persons.length ? place : scaled(mix(place ^ placeSalt), persons.length)] as number;
};

export const regularMaker =
  (plan: TypePlan, yearPlan: YearPlan): PersonMaker =>
  ({ columns, slice, from, rows }) => {
    const regulars = regularsOf(plan, yearPlan);
    const persons = arrayIn(columns, 'person', 'uint32');
    for (let row = 0; row < rows; row += 1) persons[row] = personOf(regulars, slice.firstOrdinal + from + row);
  };

/** The ordinals of all messages about a person, in ascending order. */
export function ordinalsOfRegular(plan: TypePlan, yearPlan: YearPlan, person: number): readonly number[] {
  const regulars = regularsOf(plan, yearPlan);
  if (!regulars.persons.includes(person)) return [];
  return Array.from({ length: plan.total }, (_, ordinal) => ordinal).filter((ordinal) => personOf(regulars, ordinal) === person); // oxfmt-ignore
}
