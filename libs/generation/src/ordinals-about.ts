/** Which messages of a type are about a person, without making the others: the construction of its persons, read backwards. */
import type { TypePlan, YearPlan } from '@tietovirta/plan';
import { noticesOf } from './told-number.js';

/** @returns ordinals in ascending order; undefined where persons are drawn, so that only a look at every message tells */
export function ordinalsAbout(plan: TypePlan, { year }: YearPlan, person: number): readonly number[] | undefined {
  const rule = plan.type.person;
  if (rule?.kind !== 'told') return undefined;
  const told = rule.events(year);
  return told.numbersOf(person).flatMap((number) => noticesOf(plan, told.events, number));
}
