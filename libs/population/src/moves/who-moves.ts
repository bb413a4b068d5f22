/** Whose home changes on a day because the head of their household moves: the head, and all who live with them. */
import { coupleOf, parentsOf } from '../family/family-of.js';
import { isAliveOn } from '../deaths/deaths.js';
import { headOn, isNewHomeOn } from '../home/home-on.js';
import { membersOn } from '../life/household-on.js';
import { civilDateOf } from '../civil-day.js';
import { firstLifeYear } from '../layout/years.js';
import type { DayRange } from '../vital/told-by-day.js';
import { candidateDayOf, moveCandidatesOf, type Destination } from './move-candidates.js';

/** @returns each person once, households one after the other */
export function whoMovesOn(day: number, destination: Destination, district: number): readonly number[] {
  const { year } = civilDateOf(day);
  if (year < firstLifeYear) return [];
  const movers: number[] = [];
  for (const candidate of moveCandidatesOf(year).on(day, destination, district))
    if (headOn(candidate, day) === candidate && isNewHomeOn(candidate, day)) movers.push(...membersOn(candidate, day));
  return movers;
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
