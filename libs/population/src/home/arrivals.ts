/** When people come to Finland: the number of a registration in its year and the person lead to each other, and the number says the day. */
import { KeyedPermutation, keyOf } from '@tietovirta/chance';
import { assumedYear, immigrants } from '../data/vital-events.data.js';
import { EventsOfYear } from '../layout/events-of-year.js';
import { groupOf, personGroups } from '../layout/person-groups.js';
import { ordinalHash } from '../ordinal-hash.js';
import { registrationsOf } from '../vital/told-counts.js';
import type { ToldEvents } from '../vital/told-events.js';
import { arrivalWeight, firstDayOf, tellingDays, weightsOfYear } from '../vital/day-weights.js';

const stayPurpose = keyOf('stay').a;

export class ArrivalsOfYear implements ToldEvents {
  /** Registrations by the day of arrival. */
  readonly events: EventsOfYear;
  private readonly first: number;
  private readonly order: KeyedPermutation;
  private readonly immigrants: number;

  constructor(year: number) {
    const total = registrationsOf(year);
    const { arrival } = tellingDays;
    this.events = EventsOfYear.byWeights(total, firstDayOf(year, arrival), weightsOfYear(year, arrival, arrivalWeight));
    this.first = personGroups.find(({ kind, since }) => kind === 'arrival' && since === year)!.firstOrdinal;
    this.order = new KeyedPermutation(total, keyOf('arrivals', year));
    this.immigrants = immigrants[year] ?? assumedYear.immigrants;
  }

  /** @param number 0 … events.total - 1, in the order of the days */
  personOf(number: number): number {
    return this.first + this.order.inverse(number);
  }

  numbersOf(person: number): readonly number[] {
    const member = person - this.first;
    return member >= 0 && member < this.events.total ? [this.order.at(member)] : [];
  }

  /** When a person of the year arrives and, if they only stay for a while, leaves again: days since 1970-01-01. */
  stayOf(ordinal: number): { readonly from: number; readonly to: number | undefined } {
    const number = this.order.at(ordinal - this.first);
    const from = this.events.dayOf(number);
    const bits = ordinalHash(ordinal, stayPurpose);
    // Those who move to Finland are spread over the year as the others are.
    const immigrates =
      Math.floor(((number + 1) * this.immigrants) / this.events.total) >
      Math.floor((number * this.immigrants) / this.events.total);
    return { from, to: immigrates ? undefined : from + 90 + (bits % 630) };
  }
}

const firstArrival = personGroups.find(({ kind }) => kind === 'arrival')!.firstOrdinal;

/** Whether somebody comes to Finland in these years and leaves again within two. */
export const staysForAWhile = (ordinal: number): boolean =>
  ordinal >= firstArrival && arrivalsOf(groupOf(ordinal).since).stayOf(ordinal).to !== undefined;

const made = new Map<number, ArrivalsOfYear>();

/** Those who are registered in a year. @param year 2023-2035 */
export function arrivalsOf(year: number): ArrivalsOfYear {
  let arrivals = made.get(year);
  if (arrivals === undefined) made.set(year, (arrivals = new ArrivalsOfYear(year)));
  return arrivals;
}
