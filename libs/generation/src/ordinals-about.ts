/** Which messages of a type are about a person, without making the others: the construction of its persons, read backwards. */
import type { TypePlan, YearPlan } from '@tietovirta/plan';
import { hasWagesIn } from '@tietovirta/population';
import { customersOf } from './customer-maker.js';
import { firstTimeOf } from './first-timer-maker.js';
import { paidPersonsOf } from './paid-persons.js';
import { ordinalsOfRegular } from './regular-maker.js';
import { ordinalsOfDaysAbout } from './persons-of-day.js';
import { allPaymentsOf } from './reported-payments.js';
import { reportedPersonsOf } from './reported-persons.js';
import { returnedPaymentsOf } from './returned-payments.js';
import { serviceUsersOf } from './service-users.js';
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
  if (rule?.kind === 'payee')
    return {
      ordinals: allPaymentsOf(plan, yearPlan)
        .paymentsTo(person)
        .map(({ ordinal }) => ordinal),
      areAll: true,
    };
  // So are versions of reports about payments, and reports that follow none.
  if (rule?.kind === 'reported')
    return { ordinals: reportedPersonsOf(plan, yearPlan).ordinalsAbout(person), areAll: false };
  if (rule?.kind === 'returned')
    return { ordinals: returnedPaymentsOf(plan, yearPlan).ordinalsAbout(person), areAll: false };
  if (rule?.kind === 'service-user' || rule?.kind === 'represented')
    return { ordinals: serviceUsersOf(plan, yearPlan).ordinalsAbout(person), areAll: true };
  if (rule?.kind === 'customer') {
    const number = customersOf(plan, yearPlan).numberOf(person);
    return { ordinals: number === undefined ? [] : [number], areAll: true };
  }
  if (rule?.kind === 'regular') return { ordinals: ordinalsOfRegular(plan, yearPlan, person), areAll: true };
  if (rule?.kind === 'first-timer') return { ordinals: firstTimeOf(plan, yearPlan, person), areAll: true };
  if (rule?.kind !== 'told') return { ordinals: ordinalsOfDaysAbout(plan, calendar.days, person), areAll: false };
  const told = rule.events(year);
  const ordinals = told.numbersOf(person).flatMap((number) => noticesOf(plan, told.events, number));
  return { ordinals, areAll: true };
}
