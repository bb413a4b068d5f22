/**
 * People who do something for the first time in a year, as others did in the years before. A shuffled line of all of the ages says who was first: those of the
 * years before stand at its beginning, some of whom have died since, and those of the year behind them. So nobody is first twice.
 */
import { KeyedPermutation, type Key } from '@tietovirta/chance';
import { civilDay } from '../civil-day.js';
import { Absences } from '../draws/absences.js';
import { ordinalsAged } from '../people/ordinals-aged.js';
import type { AgeBand } from './user-roster.js';

export interface FirstTimersWanted {
  readonly year: number;
  /** Tells one line from another. */
  readonly key: Key;
  readonly ages: AgeBand;
  /** How many were first in the years before. */
  readonly before: number;
  readonly count: number;
  /** Who has done it before by their life; nobody when absent. They are first only where too few others are left. */
  readonly hasBefore?: ((person: number) => boolean) | undefined;
}

/** So many of the line at most have been first, per cent: of the others some have died. */
const mostPercent = 85;

/** The same where those who have died or left are counted apart: a few do in the year. */
const mostPercentOfPresent = 97;

/** How many people of some ages may have done something once. @param areLeftOut whether those who have died or left since are none of them */
export function mostFirstTimers({ from, to }: AgeBand, year: number, areLeftOut = false): number {
  const range = ordinalsAged(from, to, year);
  return Math.floor(((range.to - range.from) * (areLeftOut ? mostPercentOfPresent : mostPercent)) / 100);
}

/** In the order in which they are first; all of them live through the year. @throws RangeError when too few are left */
export function firstTimers({ year, key, ages, before, count, hasBefore }: FirstTimersWanted): Uint32Array {
  const { from, to } = ordinalsAged(ages.from, ages.to, year);
  const line = new KeyedPermutation(Math.max(1, to - from), key);
  const absences = new Absences(year);
  absences.moveTo(civilDay(year, 12, 31));
  const { words } = absences;
  const persons = new Uint32Array(count);
  let found = 0;
  const take = (isMeant: (person: number) => boolean): void => {
    for (let place = before; found < count && place < to - from; place += 1) {
      const person = from + line.at(place);
      const lives = (((words[person >>> 5] as number) >>> (person & 31)) & 1) === 0;
      if (lives && isMeant(person)) persons[found++] = person;
    }
  };
  take((person) => hasBefore?.(person) !== true);
  take((person) => hasBefore?.(person) === true);
  if (found < count) throw new RangeError(`${count} people after ${before} are more than live`);
  return persons;
}
