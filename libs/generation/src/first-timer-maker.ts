/** Whom messages of first times are about: one message after the other the next of the line, so that everybody is in one. */
import { keyOf } from '@tietovirta/chance';
import { livingBefore, openingBalance, type FirstTimer } from '@tietovirta/exchanges';
import { arrayIn } from '@tietovirta/messages';
import type { TypePlan, YearPlan } from '@tietovirta/plan';
import { firstLifeYear, firstTimers } from '@tietovirta/population';
import { HomeOrganisations } from './home-organisations.js';
import type { PersonMaker } from './person-maker.js';

const made = new WeakMap<TypePlan, Uint32Array>();

/** By ordinal of the message. Worked out once for all who ask about a plan. */
function personsOf(plan: TypePlan, { year, seed, figures }: YearPlan): Uint32Array {
  let persons = made.get(plan);
  if (persons === undefined) {
    const rule = plan.type.person as FirstTimer;
    // Who leaves in a year stands behind those who did in the years before, at the beginning of the line.
    const before = rule.leaves === undefined ? livingBefore(rule, openingBalance(plan.type, figures), figures) : (year - firstLifeYear) * plan.total; // oxfmt-ignore
    // One line for all years: who was first in one of them stands before those of the next.
    const key = keyOf('first timers', seed, rule.leaves ?? plan.type.id);
    const hasBefore = rule.hasBefore === undefined ? undefined : (person: number): boolean => rule.hasBefore?.(person, year) === true; // oxfmt-ignore
    persons = firstTimers({ year, key, ages: rule.ages, before, count: plan.total, hasBefore });
    made.set(plan, persons);
  }
  return persons;
}

export function firstTimerMaker(plan: TypePlan, yearPlan: YearPlan): PersonMaker {
  const { tie } = plan.type.person as FirstTimer;
  const homes = tie === 'home' ? new HomeOrganisations(yearPlan.year, plan.type.organisations) : undefined;
  return (toMake) => {
    const { columns, slice, from, rows } = toMake;
    const first = slice.firstOrdinal + from;
    arrayIn(columns, 'person', 'uint32').set(personsOf(plan, yearPlan).subarray(first, first + rows));
    homes?.write(toMake);
  };
}

/** The ordinal of the only message about a person; none where there is none. */
export function firstTimeOf(plan: TypePlan, yearPlan: YearPlan, person: number): readonly number[] {
  const ordinal = personsOf(plan, yearPlan).indexOf(person);
  return ordinal < 0 ? [] : [ordinal];
}
