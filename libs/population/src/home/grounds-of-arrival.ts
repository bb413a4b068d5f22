/** On what ground people are registered when they arrive, which of them need a residence permit, and why they have it: by their lives. */
import { comeWithoutPermit, getProtection } from '../data/abroad.data.js';
import { citizenshipOf, isForeignSpeaker } from '../identity/language-of.js';
import { EventsOfYear } from '../layout/events-of-year.js';
import { groupOf } from '../layout/person-groups.js';
import { situationOn, type Situation } from '../life/situation-on.js';
import type { ToldEvents } from '../vital/told-events.js';
import { arrivalsOf } from './arrivals.js';

type RegistrationGround = 'immigration' | 'return' | 'temporary';

/** Of somebody who arrives: who comes back speaks a language of the country. */
export function registrationGroundOf(ordinal: number): RegistrationGround {
  if (!isForeignSpeaker(ordinal)) return 'return';
  return arrivalsOf(groupOf(ordinal).since).stayOf(ordinal).to === undefined ? 'immigration' : 'temporary';
}

type PermitGround = 'protection' | 'work' | 'family' | 'study';

/** What somebody came for, by what they do; who does anything else came to their family. */
const groundsBySituation: Readonly<Partial<Record<Situation, PermitGround>>> = {
  employed: 'work',
  student: 'study',
};

/** @param day days since 1970-01-01, on which the person lives in Finland */
export function permitGroundOf(ordinal: number, day: number): PermitGround {
  if (getProtection.has(citizenshipOf(ordinal))) return 'protection';
  return groundsBySituation[situationOn(ordinal, day)] ?? 'family';
}

/** Those who arrive in a year and need a permit, in the order of arrival. */
class PermitsOfYear implements ToldEvents {
  readonly events: EventsOfYear;
  /** In the order of arrival. */
  private readonly persons: Uint32Array;

  constructor(year: number) {
    const arrivals = arrivalsOf(year);
    const { total, firstDay } = arrivals.events;
    const needing = Uint32Array.from({ length: total }, (_, number) => number).filter(
      (number) => !comeWithoutPermit.has(citizenshipOf(arrivals.personOf(number))),
    );
    this.persons = needing.map((number) => arrivals.personOf(number));
    const aDay = new Float64Array(1 + arrivals.events.dayOf(total - 1) - firstDay);
    for (const number of needing) aDay[arrivals.events.dayOf(number) - firstDay]! += 1;
    this.events = EventsOfYear.byWeights(needing.length, firstDay, aDay);
  }

  personOf(number: number): number {
    return this.persons[number] as number;
  }

  numbersOf(person: number): readonly number[] {
    const number = this.persons.indexOf(person);
    return number < 0 ? [] : [number];
  }
}

const made = new Map<number, PermitsOfYear>();

/** Those whose permits are told of in a year. @param year 2023-2035 */
export function permitsOf(year: number): ToldEvents {
  let permits = made.get(year);
  if (permits === undefined) made.set(year, (permits = new PermitsOfYear(year)));
  return permits;
}
