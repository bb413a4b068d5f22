/** Who died in the days before a day, in Finland or abroad, and is of an age and sex that is meant. */
import { groupOf } from '../layout/person-groups.js';
import { firstLifeYear } from '../layout/years.js';
import type { EventsOfYear } from '../layout/events-of-year.js';
import type { DeathPlace } from './death-counts.js';
import { deathDaysOf, deathsInOrder } from './deaths.js';

export interface RecentDeath {
  readonly place: DeathPlace;
  /** Days since 1970-01-01: whoever is asked for died before it, */
  readonly day: number;
  /** and no more than so many days before it. */
  readonly within: number;
  /** By group of people: 1 where it is meant. */
  readonly isMeant: Uint8Array;
}

interface DeathsOfYear {
  readonly events: EventsOfYear;
  readonly persons: Uint32Array;
}

/** So many deaths that follow each other are looked at for one that is meant. */
const mostSteps = 256;

export class RecentDeaths {
  private readonly years: Readonly<Record<DeathPlace, readonly DeathsOfYear[]>>;

  /** @param year of the messages that tell of the deaths: those of the year before are there too, unless it is the first */
  constructor(year: number) {
    const years = [year - 1, year].filter((each) => each >= firstLifeYear);
    const of = (place: DeathPlace): readonly DeathsOfYear[] =>
      years.map((each) => ({ events: deathDaysOf(place, each), persons: deathsInOrder(place, each) }));
    this.years = { resident: of('resident'), abroad: of('abroad') };
  }

  /** @param part which of them, from 0 to below 1 @returns undefined where nobody who is meant died in those days */
  personOf({ place, day, within, isMeant }: RecentDeath, part: number): number | undefined {
    const from = this.before(place, day - within);
    const deaths = this.before(place, day) - from;
    for (let step = 0; step < Math.min(deaths, mostSteps); step += 1) {
      const person = this.personAt(place, from + ((Math.floor(part * deaths) + step) % deaths));
      if (isMeant[groupOf(person).index] === 1) return person;
    }
    return undefined;
  }

  private before(place: DeathPlace, day: number): number {
    return this.years[place].reduce((sum, { events }) => sum + events.before(day), 0);
  }

  private personAt(place: DeathPlace, number: number): number {
    let left = number;
    for (const { persons } of this.years[place]) {
      if (left < persons.length) return persons[left] as number;
      left -= persons.length;
    }
    throw new RangeError(`no death has number ${number}`);
  }
}
