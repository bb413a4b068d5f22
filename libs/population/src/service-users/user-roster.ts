/**
 * The people who use a service in a year, and those whom some of them act for. All of them are there before the year begins and live through all of it,
 * so that each may come on any of its days (assumption: of those who die or are born in the year nobody is meant). A list of ordinals follows from the
 * key alone: whoever makes it has the same.
 */
import { childKey, KeyedPermutation, mix, type Key } from '@tietovirta/chance';
import { keptTable } from '@tietovirta/kept-tables';
import { apportion } from '@tietovirta/published';
import { Absences } from '../draws/absences.js';
import { civilDay } from '../civil-day.js';
import { childrenOf } from '../family/family-of.js';
import { homeOn } from '../home/home-on.js';
import { residentGroup } from '../layout/find-group.js';
import { groupOf, residentCount } from '../layout/person-groups.js';
import { municipalityPlaceOf, residentRange } from '../layout/resident-cells.js';
import { ordinalsAged } from '../people/ordinals-aged.js';

/** Of an age band, in whole years on 1 January, both ends included. */
export interface AgeBand {
  readonly from: number;
  readonly to: number;
}

/** A band of adults, of whom so many per cent use the service when all users are as many as in the source. */
export interface UsingBand extends AgeBand {
  readonly percent: number;
}

export interface UsersWanted {
  readonly year: number;
  readonly key: Key;
  readonly users: number;
  /** Of these, users of the ages of minors. */
  readonly minors: number;
  readonly agesOfMinors: AgeBand;
  readonly adults: readonly UsingBand[];
}

/** At most so many per cent of a band: the others may die in the year, or have died before it. */
const mostPercent = 80;

/** Bands of which more users are wanted than they bear, each with how many it bears. */
export function tooManyUsers(
  wanted: Omit<UsersWanted, 'key'>,
): readonly (AgeBand & { readonly users: number; readonly most: number })[] {
  // oxfmt-ignore
  return usersByBand(wanted).flatMap(({ band, users }) => {
    const most = Math.floor((sizeOf(band, wanted.year) * mostPercent) / 100);
    return users > most ? [{ ...band, users, most }] : [];
  });
}

function usersByBand({
  year,
  users,
  minors,
  agesOfMinors,
  adults,
}: Omit<UsersWanted, 'key'>): readonly { readonly band: AgeBand; readonly users: number }[] {
  // oxfmt-ignore
  const ofAdults = apportion(users - minors, adults.map((band) => band.percent * sizeOf(band, year))); // oxfmt-ignore
  return [
    { band: agesOfMinors, users: minors },
    ...adults.map((band, place) => ({ band, users: ofAdults[place] as number })),
  ];
}

function sizeOf({ from, to }: AgeBand, year: number): number {
  const range = ordinalsAged(from, to, year);
  return range.to - range.from;
}

/** Persons for whom users act, and by the same place the user who does. */
export type Represented = Readonly<Record<'persons' | 'actors', Uint32Array>>;

const block = 4096;
const adultAge = 18;
/** A mandate is given to somebody of the next generation, so many years younger at least, and so many more at most. */
const generationYears = 22;
const generationSpread = 16;

export class UserRoster {
  /** In an order by chance: minors and adults lie mixed. */
  readonly persons: Uint32Array;
  /** Ordinals of minors among users are these or larger. */
  readonly firstMinor: number;
  private readonly year: number;
  private readonly key: Key;
  /** All that the roster follows from beside the code. */
  private readonly wanted: string;
  /** Looked up when a table is built, and given up after it. */
  private absences: Uint32Array | undefined;

  constructor(wanted: UsersWanted) {
    const { year, key, users } = wanted;
    this.year = year;
    this.key = key;
    this.wanted = JSON.stringify(wanted);
    this.firstMinor = ordinalsAged(0, adultAge - 1, year).from;
    const build = () => ({ persons: mixed(this.chosen(wanted), users, childKey(key, 'mixed')) });
    this.persons = this.kept(['service users', this.wanted], build).persons;
  }

  /** So many children who are minors all year, each with a parent who is a user, adult and alive. @returns fewer where users have no more */
  childrenActedFor(count: number): Represented {
    const firstOfAll = ordinalsAged(0, adultAge - 2, this.year).from;
    const isMeant = (child: number): boolean => child >= firstOfAll && this.lives(child);
    const build = () => this.represented(count, (user) => childrenOf(user).filter(isMeant));
    return this.kept(['children acted for', this.wanted, count], build);
  }

  /** So many adults, each with a younger adult user who lived in the same municipality when the year began. @returns fewer where users know no more */
  adultsActedFor(count: number): Represented {
    const build = () =>
      this.represented(count, (user) => {
        const elder = this.elderOf(user);
        return elder === undefined ? [] : [elder];
      });
    return this.kept(['adults acted for', this.wanted, count], build);
  }

  private kept<T extends Readonly<Record<string, Uint32Array>>>(key: readonly (string | number)[], build: () => T): T {
    const table = keptTable({ key, build });
    this.absences = undefined;
    return table;
  }

  private chosen(wanted: UsersWanted): Uint32Array {
    const persons = new Uint32Array(wanted.users);
    let place = 0;
    for (const { band, users } of usersByBand(wanted)) {
      const { from, to } = ordinalsAged(band.from, band.to, wanted.year);
      const end = place + users;
      const order = new KeyedPermutation(Math.max(1, to - from), childKey(this.key, `band ${band.from}`));
      for (let at = 0; place < end; at += 1) {
        if (at === to - from) throw new RangeError(`${users} users of ${band.from}-${band.to} are more than live`);
        const person = from + order.at(at);
        if (this.lives(person)) persons[place++] = person;
      }
    }
    return persons;
  }

  /** A bit a person: set for the dead of the last day, and for who is born in the year or later. */
  private get absent(): Uint32Array {
    if (this.absences !== undefined) return this.absences;
    const absences = new Absences(this.year);
    // The deaths of the last days are told in the next year, and known to the absences.
    absences.moveTo(civilDay(this.year, 12, 31));
    return (this.absences = absences.words);
  }

  private lives(person: number): boolean {
    return (((this.absent[person >>> 5] as number) >>> (person & 31)) & 1) === 0;
  }

  /** Asks one adult user after the other whom they act for, until there are enough; nobody twice. */
  private represented(count: number, wardsOf: (user: number) => readonly number[]): Represented {
    const [persons, actors] = [new Uint32Array(count), new Uint32Array(count)];
    const taken = new Uint32Array(this.absent.length);
    let found = 0;
    for (const user of this.persons) {
      if (found === count) break;
      if (user >= this.firstMinor) continue;
      for (const ward of wardsOf(user)) {
        if (found === count || ((taken[ward >>> 5] as number) >>> (ward & 31)) & 1) continue;
        taken[ward >>> 5] = (taken[ward >>> 5] as number) | (1 << (ward & 31));
        persons[found] = ward;
        actors[found] = user;
        found += 1;
      }
    }
    return { persons: persons.subarray(0, found), actors: actors.subarray(0, found) };
  }

  /** Somebody a generation older of the same municipality, who lives through the year; undefined where the chance of a user finds nobody. */
  private elderOf(user: number): number | undefined {
    if (user >= residentCount) return undefined;
    const { a, b } = childKey(this.key, 'elders');
    const bits = mix(mix(user ^ a) + b);
    const years = generationYears + ((bits >>> 8) % generationSpread);
    const group = residentGroup(groupOf(user).birthYear - years, (bits & 3) === 0 ? 'male' : 'female');
    if (group === undefined) return undefined;
    const { from, to } = residentRange(group.index, municipalityPlaceOf(user));
    if (to === from) return undefined;
    const elder = from + ((bits >>> 12) % (to - from));
    return this.lives(elder) && this.areNeighbours(user, elder) ? elder : undefined;
  }

  private areNeighbours(one: number, other: number): boolean {
    const day = civilDay(this.year, 1, 1);
    const home = homeOn(one, day).municipality;
    return home !== undefined && home === homeOn(other, day).municipality;
  }
}

function mixed(persons: Uint32Array, size: number, key: Key): Uint32Array {
  if (size === 0) return persons;
  const order = new KeyedPermutation(size, key);
  const result = new Uint32Array(size);
  const places = new Uint32Array(block);
  for (let from = 0; from < size; from += block) {
    const rows = Math.min(block, size - from);
    order.run(places, from, rows);
    for (let row = 0; row < rows; row += 1) result[places[row] as number] = persons[from + row] as number;
  }
  return result;
}
