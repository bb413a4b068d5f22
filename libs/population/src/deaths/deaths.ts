/**
 * When people die: the number of a death in its year and the person lead to each other, and the number says the day. Deaths of a year are those
 * that the register tells in it, in the order of their days.
 */
import { KeyedPermutation, keyOf } from '@tietovirta/chance';
import { keptTable } from '@tietovirta/kept-tables';
import { civilDateOf, civilDay } from '../civil-day.js';
import { EventsOfYear } from '../layout/events-of-year.js';
import { lineOf } from '../layout/lines.js';
import type { PersonGroup } from '../layout/person-group.js';
import { groupOf, personGroups } from '../layout/person-groups.js';
import { firstLifeYear, lifeYears } from '../layout/years.js';
import { ordinalHash } from '../ordinal-hash.js';
import { birthOf } from '../people/births.js';
import { deathWeight, firstDayOf, tellingDays, weightsOfYear } from '../vital/day-weights.js';
import {
  deathCounts,
  deathPlaceOf,
  infantDeaths,
  yearPlace,
  yearPlaceOfDeath,
  type DeathPlace,
} from './death-counts.js';
import { infantsOf } from './infants.js';

const years = lifeYears.length;
const formerPurpose = keyOf('former').a;
/** Those who died before the first year did so in the ten years before it. */
const formerDays = 3650;

/** The deaths of one place and year, each with a number in the order of their days. */
interface DeathsOfYear {
  readonly events: EventsOfYear;
  /** From a number by group to one by day. */
  readonly order: KeyedPermutation;
}

const deathsMade: Readonly<Record<DeathPlace, (DeathsOfYear | undefined)[]>> = { resident: [], abroad: [] };

const deathsOfYear = (place: DeathPlace, year: number): DeathsOfYear =>
  (deathsMade[place][yearPlace(year)] ??= makeDeaths(place, year));

function makeDeaths(place: DeathPlace, year: number): DeathsOfYear {
  const total = deathCounts().totals[place][yearPlace(year)] as number;
  const { death } = tellingDays;
  return {
    events: EventsOfYear.byWeights(total, firstDayOf(year, death), weightsOfYear(year, death, deathWeight)),
    order: new KeyedPermutation(total, keyOf('deaths', place, year)),
  };
}

const infantsMade = new Map<number, ReadonlyMap<number, number>>();

/** Day of death by ordinal, of the children who die in the year of their birth. */
function infants(year: number): ReadonlyMap<number, number> {
  let days = infantsMade.get(year);
  if (days === undefined) {
    const { events, order } = deathsOfYear('resident', year);
    const first = events.total - infantDeaths(year);
    const made = infantsOf(year, (number) => events.dayOf(order.at(first + number)));
    infantsMade.set(year, (days = new Map(made.map(({ ordinal, day }) => [ordinal, day]))));
  }
  return days;
}

/** The person asked for last: what is told of somebody asks for it several times. */
let last: { readonly ordinal: number; readonly day: number | undefined } | undefined;

/** The day on which a person dies (days since 1970-01-01), undefined for those who live on 31 December 2035. */
export function deathDayOf(ordinal: number): number | undefined {
  if (last?.ordinal !== ordinal) {
    const group = groupOf(ordinal);
    last = { ordinal, day: deathDayIn(group, ordinal - group.firstOrdinal) };
  }
  return last.day;
}

/** The same of a member of a group. */
export function deathDayIn(group: PersonGroup, member: number): number | undefined {
  const place = deathPlaceOf(group);
  if (place === undefined) return group.kind === 'former' ? formerDeath(group, member) : undefined;
  if (group.kind === 'newborn') {
    const day = infants(group.since).get(group.firstOrdinal + member);
    if (day !== undefined) return day;
  }
  const counts = deathCounts();
  const linePlace = lineOf('death', group).at(member);
  const year = yearPlaceOfDeath(counts, group.index, linePlace);
  if (year === years) return undefined;
  const number =
    (counts.firstNumber[group.index * years + year] as number) +
    linePlace -
    (counts.reached[group.index * (years + 1) + year] as number);
  const { events, order } = deathsOfYear(place, firstLifeYear + year);
  return events.dayOf(order.at(number));
}

/** Whether a resident lives at the end of a year from 2023 to 2035. @param member of a group of residents */
export function livesThrough(group: PersonGroup, member: number, year: number): boolean {
  const { reached } = deathCounts();
  const dead = reached[group.index * (years + 1) + yearPlace(year) + 1] as number;
  return lineOf('death', group).at(member) >= dead;
}

function formerDeath(group: PersonGroup, member: number): number {
  const bits = ordinalHash(group.firstOrdinal + member, formerPurpose);
  const lastDay = civilDay(firstLifeYear, 1, 1) - 1;
  const days = Math.min(formerDays, lastDay - birthOf(group, member).day - 1);
  return lastDay - (bits % days);
}

/** The days of a year's deaths, by their number. Infants of the year die on the day of their number, or on that of their birth if it is later. */
export const deathDaysOf = (place: DeathPlace, year: number): EventsOfYear => deathsOfYear(place, year).events;

/** Who dies in a year, in the order of the days: person by number. */
export const deathsInOrder = (place: DeathPlace, year: number): Uint32Array =>
  keptTable({ key: ['deaths', place, year], build: () => ({ persons: putInOrder(place, year) }) }).persons;

function putInOrder(place: DeathPlace, year: number): Uint32Array {
  const { reached, firstNumber } = deathCounts();
  const { events, order } = deathsOfYear(place, year);
  const persons = new Uint32Array(events.total);
  const at = yearPlace(year);
  for (const group of personGroups) {
    if (deathPlaceOf(group) !== place) continue;
    const from = reached[group.index * (years + 1) + at] as number;
    const to = reached[group.index * (years + 1) + at + 1] as number;
    const first = firstNumber[group.index * years + at] as number;
    for (let linePlace = from; linePlace < to; linePlace += 1)
      persons[order.at(first + linePlace - from)] = group.firstOrdinal + lineOf('death', group).inverse(linePlace);
  }
  if (place === 'resident')
    [...infants(year).keys()].forEach((ordinal, i, all) => {
      persons[order.at(events.total - all.length + i)] = ordinal;
    });
  return persons;
}

/** Whether a person lives at the end of a day (days since 1970-01-01): born, and not yet dead. */
export function isAliveOn(ordinal: number, day: number): boolean {
  const group = groupOf(ordinal);
  const member = ordinal - group.firstOrdinal;
  const { year } = civilDateOf(day);
  // Almost everybody: they were born before, and live through the next year, in which the last deaths of this one are told.
  const isBorn = group.kind === 'resident' && group.birthYear < year - 1;
  if (isBorn && lifeYears.includes(year + 1) && livesThrough(group, member, year + 1)) return true;
  return birthOf(group, member).day <= day && !((deathDayIn(group, member) ?? Infinity) <= day);
}
