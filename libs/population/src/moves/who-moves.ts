/**
 * Whose home changes on a day because the head of their household moves: the head, and all who live with them. Found for a district and a year at once, as
 * a kept table.
 */
import { keptTable } from '@tietovirta/kept-tables';
import { coupleOf, parentsOf } from '../family/family-of.js';
import { isAliveOn } from '../deaths/deaths.js';
import { headOn, isNewHomeOn } from '../home/home-on.js';
import { membersOn } from '../life/household-on.js';
import { civilDateOf, civilDay } from '../civil-day.js';
import { firstLifeYear } from '../layout/years.js';
import type { DayRange } from '../vital/told-by-day.js';
import { candidateDayOf, moveCandidatesOf, type Destination } from './move-candidates.js';

interface MoversOfYear {
  /** In the order of days. */
  readonly persons: Uint32Array;
  /** By day of the year: where its movers begin, and how many there are as last value. */
  readonly starts: Uint32Array;
}

const made = new Map<string, MoversOfYear>();
const nobody = new Uint32Array(0);

/** @returns each person once, households one after the other */
export function whoMovesOn(day: number, destination: Destination, district: number): Uint32Array {
  const { year } = civilDateOf(day);
  if (year < firstLifeYear) return nobody;
  const { persons, starts } = moversOf(year, destination, district);
  const index = day - civilDay(year, 1, 1);
  return persons.subarray(starts[index], starts[index + 1]);
}

function moversOf(year: number, destination: Destination, district: number): MoversOfYear {
  const key = ['movers', year, destination, district] as const;
  const name = key.join(' ');
  let movers = made.get(name);
  if (movers === undefined)
    made.set(name, (movers = keptTable({ key, build: () => findMovers(year, destination, district) })));
  return movers;
}

function findMovers(year: number, destination: Destination, district: number): MoversOfYear {
  const [firstDay, nextYear] = [civilDay(year, 1, 1), civilDay(year + 1, 1, 1)];
  const starts = [0];
  const persons: number[] = [];
  for (let day = firstDay; day < nextYear; day += 1) {
    for (const candidate of moveCandidatesOf(year).on(day, destination, district))
      if (headOn(candidate, day) === candidate && isNewHomeOn(candidate, day))
        persons.push(...membersOn(candidate, day));
    starts.push(persons.length);
  }
  return { persons: Uint32Array.from(persons), starts: Uint32Array.from(starts) };
}

/** Days of a range on which a person moves, alone or with others, in ascending order. */
export function movingDaysOf(person: number, { from, to }: DayRange, destination: Destination): readonly number[] {
  const days: number[] = [];
  for (let { year } = civilDateOf(from); year <= civilDateOf(to).year; year += 1)
    for (const head of possibleHeadsOf(person)) {
      const day = candidateDayOf(head, year, destination);
      if (day === undefined || day < from || day > to) continue;
      if (headOn(person, day) === head && isNewHomeOn(head, day) && isAliveOn(person, day)) days.push(day);
    }
  return days.toSorted((a, b) => a - b);
}

/** Everybody with whom somebody can have moved: themselves, their partner, and their parents with theirs. */
function possibleHeadsOf(person: number): ReadonlySet<number> {
  const { mother, father } = parentsOf(person);
  const adults = [person, mother, father].filter((each) => each !== undefined);
  return new Set([...adults, ...adults.flatMap((adult) => coupleOf(adult)?.woman ?? [])]);
}
