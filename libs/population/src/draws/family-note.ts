/**
 * What is noted of a recipient's family where a benefit follows from it, in 14 bits, so that nobody need look at it for each payment: how many count when the
 * benefit begins in the year, how many are younger, whether somebody brings them up alone, and the first change in the year, one more or one less.
 */
import { civilDay } from '../civil-day.js';
import { isAliveOn } from '../deaths/deaths.js';
import { childrenOf, livesWithOn, parentsOf } from '../family/family-of.js';
import { hasMaintenance } from '../life/benefits-on.js';
import { dayAtAge } from '../life/age.js';
import { paidUntilAge } from '../life/guardian-of-minor.js';
import { householdOn } from '../life/household-on.js';
import { birthDayOf } from '../people/birth-day-of.js';
import type { DayRange } from '../vital/told-by-day.js';
import type { RecipientKind } from './recipient-kinds.js';
import { firstOfSpan, lengthOfSpan } from './recipient-span.js';

const most = 7;
const schoolAge = 7;
const [youngerAt, aloneAt, lessAt, changeAt] = [3, 6, 7, 8];
/** A change is noted to so many days. */
const daysOfStep = 6;
const noChange = 63;

/** How many children, or members of the household, count on a day of the year. */
export function countedInFamily(note: number, day: number): number {
  const counted = note & most;
  const hasChanged = note >>> changeAt !== noChange && day >= (note >>> changeAt) * daysOfStep;
  return hasChanged ? counted + (((note >>> lessAt) & 1) === 1 ? -1 : 1) : counted;
}

/** How many of them are younger than three years. */
export const youngerInFamily = (note: number): number => (note >>> youngerAt) & most;

/** Whether somebody lives with no other adult. */
export const isAloneInFamily = (note: number): boolean => ((note >>> aloneAt) & 1) === 1;

interface Noted {
  readonly counted: number;
  readonly younger?: number;
  readonly isAlone?: boolean;
  /** Days of the year on which one more counts, or one less. */
  readonly changes?: readonly (readonly [day: number, by: 1 | -1])[];
}

function noteOf({ counted, younger = 0, isAlone = false, changes = [] }: Noted): number {
  const [change] = changes.toSorted(([one], [other]) => one - other);
  const [step, isLess] = change === undefined ? [noChange, 0] : [Math.ceil(change[0] / daysOfStep), change[1] < 0 ? 1 : 0]; // oxfmt-ignore
  return Math.min(most, counted) | (Math.min(most, younger) << youngerAt) | ((isAlone ? 1 : 0) << aloneAt) | (isLess << lessAt) | (step << changeAt); // oxfmt-ignore
}

/** Days of the year, from its first one, for which a note is. */
interface Span extends DayRange {
  readonly year: number;
}

interface Meant {
  /** On their first day in the year. */
  readonly isMeant: (child: number, day: number) => boolean;
  readonly untilAge: number;
}

/** Children of a parent for whom a benefit is paid until an age, by their birthdays: those there are at first, and who comes and goes. */
function childrenIn(parent: number, { from, to, year }: Span, { isMeant, untilAge }: Meant): Noted {
  const firstDay = civilDay(year, 1, 1);
  let [counted, younger] = [0, 0];
  const changes: (readonly [day: number, by: 1 | -1])[] = [];
  for (const child of childrenOf(parent)) {
    const { mother } = parentsOf(child);
    if (mother !== parent && mother !== undefined && isAliveOn(mother, firstDay + from)) continue;
    const birthDay = birthDayOf(child);
    const [born, grown] = [birthDay - firstDay, dayAtAge(birthDay, untilAge) - firstDay];
    const first = Math.max(born, from);
    if (born >= to || grown <= from || !isAliveOn(child, firstDay + first) || !isMeant(child, firstDay + first))
      continue;
    if (born <= from) counted += 1;
    else changes.push([born, 1]);
    if (grown < to) changes.push([grown, -1]);
    if ((from + to) / 2 < dayAtAge(birthDay, 3) - firstDay) younger += 1;
  }
  const other = livesWithOn(parent, firstDay + from);
  return { counted, younger, isAlone: other === undefined || !isAliveOn(other, firstDay + from), changes };
}

const notes: Readonly<Partial<Record<RecipientKind, (person: number, span: Span) => Noted>>> = {
  'child-benefit': (person, span) => childrenIn(person, span, { isMeant: () => true, untilAge: paidUntilAge }),
  maintenance: (person, span) => childrenIn(person, span, { isMeant: hasMaintenance, untilAge: paidUntilAge }),
  'home-care': (person, span) => childrenIn(person, span, { isMeant: () => true, untilAge: schoolAge }),
  'general-housing': ofHousehold,
  'social-assistance': ofHousehold,
};

function ofHousehold(person: number, { from, to, year }: Span): Noted {
  const day = civilDay(year, 1, 1) + Math.floor((from + to) / 2);
  return { counted: isAliveOn(person, day) ? householdOn(person, day).members.length : 1 };
}

/** What is noted of the family of a recipient; 0 for kinds of which nothing is. */
export function familyNote(kind: RecipientKind, person: number, span: number, year: number): number {
  const note = notes[kind];
  const from = firstOfSpan(span);
  return note === undefined ? 0 : noteOf(note(person, { from, to: from + lengthOfSpan(span), year }));
}
