/** Who does not live all through a year: a bit a person, so that almost everybody is passed with one look. */
import { civilDay } from '../civil-day.js';
import { deathsInOrder, isAliveOn } from '../deaths/deaths.js';
import { personGroups, personOrdinalLimit } from '../layout/person-groups.js';
import { firstLifeYear, lastLifeYear } from '../layout/years.js';

export class Absences {
  /** Set for those who died before the year, die in it, or are born in it or later. */
  private readonly bits = new Uint32Array(Math.ceil(personOrdinalLimit / 32));

  constructor(year: number) {
    // Deaths of the last week of a year are told, and numbered, in the next one.
    for (let each = firstLifeYear; each <= Math.min(year + 1, lastLifeYear); each += 1)
      for (const place of ['resident', 'abroad'] as const)
        for (const ordinal of deathsInOrder(place, each)) this.set(ordinal);
    for (const { kind, since, firstOrdinal, size } of personGroups)
      if (kind === 'former' || (kind === 'newborn' && since >= year))
        for (let ordinal = firstOrdinal; ordinal < firstOrdinal + size; ordinal += 1) this.set(ordinal);
  }

  /** Bits of 32 persons each, for loops over columns. */
  get words(): Uint32Array {
    return this.bits;
  }

  /** Whether a person is alive on a day of the year (days since 1970-01-01). */
  isAlive(ordinal: number, day: number): boolean {
    const mayBeAbsent = (((this.bits[ordinal >>> 5] as number) >>> (ordinal & 31)) & 1) === 1;
    return !mayBeAbsent || isAliveOn(ordinal, day);
  }

  private set(ordinal: number): void {
    this.bits[ordinal >>> 5] = (this.bits[ordinal >>> 5] as number) | (1 << (ordinal & 31));
  }
}

const made = new Map<number, Absences>();

/** @param year from 2023 to 2035 */
export function absencesOf(year: number): Absences {
  let absences = made.get(year);
  if (absences === undefined) made.set(year, (absences = new Absences(year)));
  return absences;
}

/** Days since 1970-01-01 of a day of a year, 0 for 1 January. */
export const dayOfYear = (year: number, index: number): number => civilDay(year, 1, 1) + index;
