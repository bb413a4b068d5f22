/** Which residents have left their municipality by a day, by their own decision. */
import { keptTable } from '@tietovirta/kept-tables';
import { civilDay } from '../civil-day.js';
import { departureDayOf } from '../home/movers.js';
import { EventsOfYear } from '../layout/events-of-year.js';
import { groupOf, personGroups, residentCount } from '../layout/person-groups.js';
import { firstLifeYear } from '../layout/years.js';
import { BitsOfDay, type EventsInOrder } from './bits-of-day.js';

/** Bits are set for those who have left by the day, which lies in the year. Everybody is asked once: 0.1 s. */
export class Departures extends BitsOfDay {
  constructor(private readonly year: number) {
    super([departuresUntil(year)]);
  }

  /** Whether a resident has left by a day, not later than that of the bits: who has left now may have been there then. */
  hasLeft(ordinal: number, day: number): boolean {
    if (!this.has(ordinal)) return false;
    return day === this.day || (departureDayOf(ordinal, groupOf(ordinal).birthYear, this.year) ?? Infinity) <= day;
  }
}

function departuresUntil(year: number): EventsInOrder {
  const { persons, counts } = keptTable({ key: ['departures', year], build: () => findDepartures(year) });
  const days = EventsOfYear.byWeights(persons.length, civilDay(firstLifeYear, 1, 1), counts);
  return { persons, days };
}

interface DeparturesByDay {
  /** In the order of their days. */
  readonly persons: Uint32Array;
  /** By day from 1 January of the first year on. */
  readonly counts: Float64Array;
}

function findDepartures(year: number): DeparturesByDay {
  const firstDay = civilDay(firstLifeYear, 1, 1);
  const counts = new Float64Array(civilDay(year + 1, 1, 1) - firstDay);
  /** By resident: which day since the first it is, and one more; 0 for who stays. */
  const leaving = new Uint16Array(residentCount);
  for (const { kind, firstOrdinal, size, birthYear } of personGroups) {
    if (kind !== 'resident') continue;
    for (let ordinal = firstOrdinal; ordinal < firstOrdinal + size; ordinal += 1) {
      const day = departureDayOf(ordinal, birthYear, year);
      if (day === undefined) continue;
      leaving[ordinal] = 1 + day - firstDay;
      counts[day - firstDay]! += 1;
    }
  }
  return { persons: inOrder(leaving, counts), counts };
}

function inOrder(leaving: Uint16Array, counts: Float64Array): Uint32Array {
  let total = 0;
  const next = Uint32Array.from(counts, (count) => (total += count) - count);
  const persons = new Uint32Array(total);
  leaving.forEach((day, ordinal) => {
    if (day === 0) return;
    persons[next[day - 1] as number] = ordinal;
    next[day - 1]! += 1;
  });
  return persons;
}
