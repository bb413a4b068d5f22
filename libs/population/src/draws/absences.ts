/**
 * Who cannot be drawn on a day: a bit a person, so that almost everybody is passed with one look. The bits stand for one day and move with it:
 * deaths lie in the order of their days, and only those between the old day and the new one are set or taken back.
 */
import { civilDay } from '../civil-day.js';
import { deathDayOf, deathDaysOf, deathsInOrder } from '../deaths/deaths.js';
import type { EventsOfYear } from '../layout/events-of-year.js';
import { personGroups, personOrdinalLimit } from '../layout/person-groups.js';
import { firstLifeYear, lastLifeYear } from '../layout/years.js';

interface Deaths {
  /** In the order of their days. */
  readonly persons: Uint32Array;
  readonly days: EventsOfYear;
  /** So many of them are set. */
  reached: number;
}

export class Absences {
  /** Bits of 32 persons each. Set for the dead of the day, and for who is born in the year or later and so is of no age in it. */
  readonly words = new Uint32Array(Math.ceil(personOrdinalLimit / 32));
  private readonly deaths: Deaths[] = [];
  private day = 0;

  constructor(year: number) {
    // Deaths of the last week of a year are told, and numbered, in the next one.
    for (let each = firstLifeYear; each <= Math.min(year + 1, lastLifeYear); each += 1)
      for (const place of ['resident', 'abroad'] as const)
        this.deaths.push({ persons: deathsInOrder(place, each), days: deathDaysOf(place, each), reached: 0 });
    for (const { kind, since, firstOrdinal, size } of personGroups)
      if (kind === 'former' || (kind === 'newborn' && since >= year))
        for (let ordinal = firstOrdinal; ordinal < firstOrdinal + size; ordinal += 1) this.turn(ordinal);
  }

  /** Has the bits stand for the end of a day (days since 1970-01-01). */
  moveTo(day: number): void {
    if (day === this.day) return;
    this.day = day;
    for (const deaths of this.deaths) {
      const reached = deaths.days.before(day + 1);
      const until = Math.max(reached, deaths.reached);
      for (let number = Math.min(reached, deaths.reached); number < until; number += 1)
        this.turn(deaths.persons[number] as number);
      deaths.reached = reached;
    }
  }

  /** Moves to a day unless the bits stand for a later one. */
  reach(day: number): void {
    if (day > this.day) this.moveTo(day);
  }

  /** Whether a person cannot be drawn on a day, not later than that of the bits: who is dead now may have lived then. */
  has(ordinal: number, day: number): boolean {
    if ((((this.words[ordinal >>> 5] as number) >>> (ordinal & 31)) & 1) === 0) return false;
    return day === this.day || !((deathDayOf(ordinal) ?? day) > day);
  }

  private turn(ordinal: number): void {
    this.words[ordinal >>> 5] = (this.words[ordinal >>> 5] as number) ^ (1 << (ordinal & 31));
  }
}

/** Days since 1970-01-01 of a day of a year, 0 for 1 January. */
export const dayOfYear = (year: number, index: number): number => civilDay(year, 1, 1) + index;
