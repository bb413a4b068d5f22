/** Who cannot be drawn on a day, so that almost everybody is passed with one look. */
import { civilDay } from '../civil-day.js';
import { deathDayOf, deathDaysOf, deathsInOrder } from '../deaths/deaths.js';
import type { PersonGroup } from '../layout/person-group.js';
import { groupOf, personGroups } from '../layout/person-groups.js';
import { firstLifeYear, lastLifeYear } from '../layout/years.js';
import { BitsOfDay, type EventsInOrder } from './bits-of-day.js';

/** Bits are set for the dead of the day, and for who is born in the year or later and so is of no age in it. */
export class Absences extends BitsOfDay {
  constructor(private readonly year: number) {
    super(deathsUntil(year));
    for (const group of personGroups)
      if (isNeverDrawn(group, year))
        for (let ordinal = group.firstOrdinal; ordinal < group.firstOrdinal + group.size; ordinal += 1)
          super.turn(ordinal);
  }

  /** Who is never drawn stays so: their death must not turn the bit back. */
  protected override turn(ordinal: number): void {
    if (!isNeverDrawn(groupOf(ordinal), this.year)) super.turn(ordinal);
  }

  /** Whether a person cannot be drawn on a day, not later than that of the bits: who is dead now may have lived then. */
  isAbsent(ordinal: number, day: number): boolean {
    return this.has(ordinal) && (day === this.day || !((deathDayOf(ordinal) ?? day) > day));
  }
}

const isNeverDrawn = ({ kind, since }: PersonGroup, year: number): boolean =>
  kind === 'former' || (kind === 'newborn' && since >= year);

function deathsUntil(year: number): EventsInOrder[] {
  const deaths: EventsInOrder[] = [];
  // Deaths of the last week of a year are told, and numbered, in the next one.
  for (let each = firstLifeYear; each <= Math.min(year + 1, lastLifeYear); each += 1)
    for (const place of ['resident', 'abroad'] as const)
      deaths.push({ persons: deathsInOrder(place, each), days: deathDaysOf(place, each) });
  return deaths;
}

/** Days since 1970-01-01 of a day of a year, 0 for 1 January. */
export const dayOfYear = (year: number, index: number): number => civilDay(year, 1, 1) + index;
