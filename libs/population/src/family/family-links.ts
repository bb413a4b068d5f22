/**
 * Who belongs to whom, as numbers: 80 MB for everybody, of which a thread that asks for one family touches those of its
 * municipality. A link is the ordinal of a person plus one; 0 is none.
 */
import { civilDay } from '../civil-day.js';
import { residentGroup } from '../layout/find-group.js';
import type { PersonGroup } from '../layout/person-group.js';
import { firstAbroad, residentCount } from '../layout/person-groups.js';
import { firstLifeYear, lifeYears } from '../layout/years.js';

/** Parents are known of those who are minors at the end of 2022, and of all born later. */
export const firstChildYear = firstLifeYear - 1 - 17;
export const firstChild = (residentGroup(firstChildYear, 'female') as PersonGroup).firstOrdinal;
export const childYears: readonly number[] = [
  ...Array.from({ length: 18 }, (_, place) => firstChildYear + place),
  ...lifeYears,
];

/** No couple began to live together before (days since 1970-01-01): 1920. */
export const firstStartDay = civilDay(1920, 1, 1);

const links = (count: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(4 * count));

export class FamilyLinks {
  /** By resident: whom they live with. */
  readonly partner = links(residentCount);
  /** By resident: their youngest child, from which `nextOfMother` or `nextOfFather` leads to the older ones. */
  readonly youngest = links(residentCount);
  /** By child, counted from `firstChild`. */
  readonly mother = links(firstAbroad - firstChild);
  readonly father = links(firstAbroad - firstChild);
  readonly nextOfMother = links(firstAbroad - firstChild);
  readonly nextOfFather = links(firstAbroad - firstChild);

  /** By woman with a partner: the day on which they begin to live together, counted from `firstStartDay`; 0 until it was asked for. */
  readonly startOfCouple = new Uint16Array(new SharedArrayBuffer(2 * residentCount));

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
