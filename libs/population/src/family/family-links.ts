/**
 * Who belongs to whom, as numbers: 80 MB for everybody, of which a thread that asks for one family touches those of its
 * municipality. A link is the ordinal of a person plus one; 0 is none.
 */
import { civilDay } from '../civil-day.js';
import { residentGroup } from '../layout/find-group.js';
import type { PersonGroup } from '../layout/person-group.js';
import { firstAbroad, residentCount } from '../layout/person-groups.js';
import { firstLifeYear, lifeYears } from '../layout/years.js';
import { municipalities } from '../places/municipalities.js';

/** Parents are known of those who are minors at the end of 2022, and of all born later. */
export const firstChildYear = firstLifeYear - 1 - 17;
export const firstChild = (residentGroup(firstChildYear, 'female') as PersonGroup).firstOrdinal;
export const childYears: readonly number[] = [
  ...Array.from({ length: 18 }, (_, place) => firstChildYear + place),
  ...lifeYears,
];

/** No couple began to live together before (days since 1970-01-01): 1920. */
export const firstStartDay = civilDay(1920, 1, 1);

const children = firstAbroad - firstChild;
/** Numbers of each list of links, in the order in which they lie. */
const sizes = [residentCount, residentCount, children, children, children, children] as const;
const linkCount = sizes.reduce<number>((sum, size) => sum + size, 0);

/** What threads share: the families that one of them has built, no other builds. Pages that nobody wrote take no memory. */
export interface FamilyMemory {
  readonly links: SharedArrayBuffer;
  readonly starts: SharedArrayBuffer;
  /** By municipality, and of all of them behind: 0 until the families are being built, 2 when they are. */
  readonly states: SharedArrayBuffer;
}

/** In the place of a municipality: everybody's families. */
export const everybody = municipalities.length;

export const familyMemory = (): FamilyMemory => ({
  links: new SharedArrayBuffer(4 * linkCount),
  starts: new SharedArrayBuffer(2 * residentCount),
  states: new SharedArrayBuffer(4 * (everybody + 1)),
});

/** Links without when couples began, which is worked out when it is asked for. */
export type LinkLists = Readonly<
  Record<'partner' | 'youngest' | 'mother' | 'father' | 'nextOfMother' | 'nextOfFather', Uint32Array>
>;

/** Of a municipality, while one thread builds its families and others wait. */
const building = 1;
const built = 2;

export class FamilyLinks {
  /** By resident: whom they live with. */
  readonly partner: Uint32Array;
  /** By resident: their youngest child, from which `nextOfMother` or `nextOfFather` leads to the older ones. */
  readonly youngest: Uint32Array;
  /** By child, counted from `firstChild`. */
  readonly mother: Uint32Array;
  readonly father: Uint32Array;
  readonly nextOfMother: Uint32Array;
  readonly nextOfFather: Uint32Array;
  /**
   * By woman with a partner: the day on which they begin to live together, counted from `firstStartDay`; 0 until it was asked for. Threads that ask
   * at once write the same.
   */
  readonly startOfCouple: Uint16Array;
  private readonly states: Int32Array;

  constructor({ links, starts, states }: FamilyMemory) {
    let from = 0;
    const next = (size: number): Uint32Array => {
      from += size;
      return new Uint32Array(links, 4 * (from - size), size);
    };
    [this.partner, this.youngest, this.mother, this.father, this.nextOfMother, this.nextOfFather] = [
      next(sizes[0]),
      next(sizes[1]),
      next(sizes[2]),
      next(sizes[3]),
      next(sizes[4]),
      next(sizes[5]),
    ];
    this.startOfCouple = new Uint16Array(starts);
    this.states = new Int32Array(states);
  }

  /** All links, as a table to be kept. */
  get lists(): LinkLists {
    const { partner, youngest, mother, father, nextOfMother, nextOfFather } = this;
    return { partner, youngest, mother, father, nextOfMother, nextOfFather };
  }

  /** Whether the families of a municipality are built. */
  areBuilt(place: number): boolean {
    return Atomics.load(this.states, place) === built;
  }

  /** Builds the families of a municipality unless they are; waits while another thread does. */
  buildOnce(place: number, build: () => void): void {
    if (this.areBuilt(place)) return;
    if (Atomics.compareExchange(this.states, place, 0, building) === 0) {
      build();
      Atomics.store(this.states, place, built);
      Atomics.notify(this.states, place);
      return;
    }
    while (Atomics.load(this.states, place) === building) Atomics.wait(this.states, place, building);
  }

  setPartners(woman: number, man: number): void {
    this.partner[woman] = man + 1;
    this.partner[man] = woman + 1;
  }

  setMother(child: number, mother: number): void {
    this.mother[child - firstChild] = mother + 1;
    this.nextOfMother[child - firstChild] = this.youngest[mother] as number;
    this.youngest[mother] = child + 1;
  }

  setFather(child: number, father: number): void {
    this.father[child - firstChild] = father + 1;
    this.nextOfFather[child - firstChild] = this.youngest[father] as number;
    this.youngest[father] = child + 1;
  }
}
