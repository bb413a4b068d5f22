/**
 * Who belongs to whom, as numbers that all threads could share: 70 MB for everybody, of which a thread that asks for one family touches those of its
 * municipality. A link is the ordinal of a person plus one; 0 is none.
 */
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
