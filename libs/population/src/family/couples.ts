/** Finds partners for the women of a municipality, and fathers for its children. */
import { keyOf } from '@tietovirta/chance';
import { knownFatherPercent, otherFatherPercent, womenWithPartner, yearsOlder } from '../data/families.data.js';
import { groupOf } from '../layout/person-groups.js';
import { ordinalHash } from '../ordinal-hash.js';
import { firstChild, type FamilyLinks } from './family-links.js';
import { birthYears, nobodyLeft, type PeopleOfMunicipality } from './people-of-municipality.js';

const purpose = keyOf('couples').a;
const fatherPurpose = keyOf('fathers').a;
/** Years around the one looked for in which a man is looked for. */
const reach = 7;
/** Age of a father at the least. */
const youngestFather = 18;

/** @param men of the municipality, none of whom was taken before */
export function findPartners(links: FamilyLinks, women: PeopleOfMunicipality, men: PeopleOfMunicipality): void {
  for (const birthYear of birthYears) {
    const [, mothers, others] = womenWithPartner.find(
      ([from]) => birthYear >= from,
    ) as (typeof womenWithPartner)[number];
    const end = women.startOf(birthYear + 1);
    for (let number = women.startOf(birthYear); number < end; number += 1) {
      const woman = women.ordinalOf(number, birthYear);
      const bits = ordinalHash(woman, purpose);
      if (bits % 100 >= (links.youngest[woman] === 0 ? others : mothers)) continue;
      const wanted = birthYear - (yearsOlder[(bits >>> 8) % yearsOlder.length] as number);
      const man = men.takeNear(wanted, reach, latestFather(links, woman));
      if (man !== nobodyLeft) links.setPartners(woman, man);
    }
  }
}

/**
 * The partner of the mother is the father, but for some; other fathers live alone in the municipality.
 *
 * @param men of the municipality, those with a partner taken
 */
export function giveFathers(links: FamilyLinks, women: PeopleOfMunicipality, men: PeopleOfMunicipality): void {
  for (const birthYear of birthYears) {
    const end = women.startOf(birthYear + 1);
    for (let number = women.startOf(birthYear); number < end; number += 1) {
      const woman = women.ordinalOf(number, birthYear);
      if (links.youngest[woman] === 0) continue;
      const father = fatherOfChildren(links, woman, birthYear, men);
      if (father !== nobodyLeft) giveFather(links, woman, father);
    }
  }
}

function fatherOfChildren(links: FamilyLinks, woman: number, birthYear: number, men: PeopleOfMunicipality): number {
  const bits = ordinalHash(woman, fatherPurpose);
  const partner = links.partner[woman] as number;
  if (partner !== 0 && bits % 100 >= otherFatherPercent) return partner - 1;
  if (partner === 0 && bits % 100 >= knownFatherPercent) return nobodyLeft;
  const wanted = birthYear - (yearsOlder[(bits >>> 8) % yearsOlder.length] as number);
  return men.takeNear(wanted, reach, latestFather(links, woman));
}

/** Latest year of birth of the father of a woman's children: eighteen years before the oldest one. No limit for who has none. */
function latestFather(links: FamilyLinks, woman: number): number {
  let oldest = 0;
  for (let child = links.youngest[woman] as number; child !== 0; child = links.nextOfMother[child - 1 - firstChild]!)
    oldest = child;
  return oldest === 0 ? Infinity : groupOf(oldest - 1).birthYear - youngestFather;
}

/** From the oldest child to the youngest, as the mother got them. */
function giveFather(links: FamilyLinks, mother: number, father: number): void {
  const children: number[] = [];
  for (let child = links.youngest[mother] as number; child !== 0; child = links.nextOfMother[child - 1 - firstChild]!)
    children.push(child - 1);
  for (let i = children.length - 1; i >= 0; i -= 1) links.setFather(children[i] as number, father);
}
