/** Which messages of a type are about a person, without making the others: the construction of its persons, read backwards. */
import type { TypePlan, YearPlan } from '@tietovirta/plan';
import { hasWagesIn } from '@tietovirta/population';
import { paidPersonsOf } from './paid-persons.js';
import { ordinalsOfDaysAbout } from './persons-of-day.js';
import { noticesOf } from './told-number.js';

export interface OrdinalsAbout {
  /** In ascending order. */
  readonly ordinals: readonly number[];
  /** Whether no other message of the type is about the person. Where persons are drawn, only a look at every message tells. */
  readonly areAll: boolean;
}

/** What leads from a person back to messages of a type. */
export function ordinalsAbout(plan: TypePlan, yearPlan: YearPlan, person: number): OrdinalsAbout {
  const { year, calendar } = yearPlan;
  const rule = plan.type.person;
  // Versions of reports are found by a look at all; of who has no wages no roster is needed.
  if (rule?.kind === 'paid')
    return {
      ordinals: hasWagesIn(person, year) ? paidPersonsOf(plan, yearPlan).ordinalsAbout(person) : [],
      areAll: false,
    };
  if (rule?.kind !== 'told') return { ordinals: ordinalsOfDaysAbout(plan, calendar.days, person), areAll: false };
  const told = rule.events(year);
  const ordinals = told.numbersOf(person).flatMap((number) => noticesOf(plan, told.events, number));
  return { ordinals, areAll: true };
}
