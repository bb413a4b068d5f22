/** Whether the head of a household moves in a year, and when: to another municipality, inside their own, or abroad. */
import { keyOf, mix } from '@tietovirta/chance';
import { emigrationPercent } from '../data/abroad.data.js';
import { movesByAge } from '../data/moves-by-age.data.js';
import { EventsOfYear } from '../layout/events-of-year.js';
import { firstLifeYear, lastLifeYear } from '../layout/years.js';
import { ordinalHash } from '../ordinal-hash.js';
import { firstDayOf, moveWeight, weightsOfYear } from '../vital/day-weights.js';

const purpose = keyOf('moves').a;
const oldest = 130;

/** Of 2^16 heads of an age, how many move to another municipality, and how many move at all. */
const between = new Uint32Array(oldest + 1);
const all = new Uint32Array(oldest + 1);
for (const [from, to, away, inside] of movesByAge) {
  between.fill(Math.round(away * 65.536), from, to + 1);
  all.fill(Math.round((away + inside) * 65.536), from, to + 1);
}

export type MoveKind = 'between' | 'inside' | 'abroad';

export interface Move {
  readonly kind: MoveKind;
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Random bits of the new home. */
  readonly bits: number;
}

/** Days of moves, in 2^16 equal parts of a year's. */
const days = new Map<number, EventsOfYear>();

function daysOf(year: number): EventsOfYear {
  let events = days.get(year);
  if (events === undefined)
    days.set(year, (events = EventsOfYear.byWeights(65_536, firstDayOf(year, 0), weightsOfYear(year, 0, moveWeight))));
  return events;
}

/** The move of a head in a year from 2023 to 2035, if there is one. @param age in years on 1 January */
export function moveIn(head: number, year: number, age: number): Move | undefined {
  if (year < firstLifeYear || year > lastLifeYear) return undefined;
  const bits = ordinalHash(head, mix(purpose + year));
  const place = bits >>> 16;
  const at = Math.max(0, Math.min(oldest, age));
  if (place >= (all[at] as number)) return undefined;
  const details = mix(bits ^ purpose);
  const isBetween = place < (between[at] as number);
  const kind = !isBetween ? 'inside' : (details & 0xffff) % 100 < emigrationPercent ? 'abroad' : 'between';
  return { kind, day: daysOf(year).dayOf(bits & 0xffff), bits: details };
}

const isDrawn = (limits: Uint32Array, head: number, year: number, age: number): boolean =>
  ordinalHash(head, mix(purpose + year)) >>> 16 < (limits[Math.max(0, Math.min(oldest, age))] as number);

/** Whether the head moves in a year at all: one look for almost everybody. @param year 2023-2035 @param age in years on 1 January */
export const mayMoveIn = (head: number, year: number, age: number): boolean => isDrawn(all, head, year, age);

/** Whether the head moves abroad in a year: one look for almost everybody. @param year 2023-2035 @param age in years on 1 January */
export const emigratesIn = (head: number, year: number, age: number): boolean =>
  isDrawn(between, head, year, age) && moveIn(head, year, age)?.kind === 'abroad';

/**
 * The day (days since 1970-01-01) on which somebody who decides for themselves first leaves their municipality, until the end of a year. Who lives
 * with others moves when their head does: this asks only the person, without the family, and so is quick.
 */
export function departureDayOf(ordinal: number, birthYear: number, year: number): number | undefined {
  for (let each = firstLifeYear; each <= year; each += 1) {
    const age = each - 1 - birthYear;
    // Almost everybody is passed with one look: their move leads nowhere else, or there is none.
    if (!isDrawn(between, ordinal, each, age)) continue;
    const move = moveIn(ordinal, each, age);
    if (move !== undefined) return move.day;
  }
  return undefined;
}

/** The day on which somebody who decides for themselves leaves Finland, until the end of a year: without the family, as above. */
export function emigrationDayOf(ordinal: number, birthYear: number, year: number): number | undefined {
  for (let each = firstLifeYear; each <= year; each += 1) {
    const age = each - 1 - birthYear;
    if (!isDrawn(between, ordinal, each, age)) continue;
    const move = moveIn(ordinal, each, age);
    if (move?.kind === 'abroad') return move.day;
  }
  return undefined;
}
