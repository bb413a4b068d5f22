/**
 * Gives every child of a municipality a mother. Children come by year of birth; the age of the mother is drawn; a birth that is not her first goes to
 * one who wants another child and whose last one is old enough, any other to a woman who has none yet.
 */
import { keyOf } from '@tietovirta/chance';
import { laterBirthsPercent, wantAnotherPercent, yearsBetween } from '../data/families.data.js';
import { mothersByAge } from '../data/vital-events.data.js';
import { livesThrough } from '../deaths/deaths.js';
import { newbornGroup, residentGroup } from '../layout/find-group.js';
import { newbornAt, newbornRange } from '../layout/newborn-places.js';
import type { PersonGroup } from '../layout/person-group.js';
import { sexes } from '../layout/person-groups.js';
import { residentRange } from '../layout/resident-cells.js';
import { runningShares } from '../layout/running-shares.js';
import { firstLifeYear } from '../layout/years.js';
import { ordinalHash } from '../ordinal-hash.js';
import { childYears, type FamilyLinks } from './family-links.js';
import { nearby, nobodyLeft, type PeopleOfMunicipality } from './people-of-municipality.js';

const purpose = keyOf('mothers').a;
const wishes = keyOf('wishes').a;

/** Ages of mothers at a birth, 1 024 equally likely. */
const ages = agesOfMothers(1024);

function agesOfMothers(places: number): Uint8Array {
  const counts = runningShares(
    places,
    mothersByAge.map(([, , share]) => share),
  );
  return Uint8Array.from(
    mothersByAge.flatMap(([from, to], band) => {
      const count = counts[band] as number;
      return Array.from({ length: count }, (_, i) => from + Math.floor((i * (to - from + 1)) / count));
    }),
  );
}

/** Ages at which a woman bears a child. */
const youngestAge = 16;
const oldestAge = 48;
/** Years around the one looked for in which a mother is looked for. */
const reach = 8;
/** A woman who wanted another child for so many years wants none any more. */
const longestWait = 8;
const firstYear = childYears[0] as number;
const lastYear = childYears.at(-1) as number;
const waitingYears = lastYear - firstYear + 1;
/** Year of birth of the oldest who can be a mother. */
const oldestMother = firstYear - oldestAge;

/** @param women of the municipality, none of whom was taken before */
export function giveMothers(links: FamilyLinks, women: PeopleOfMunicipality, place: number): void {
  const search = new MotherSearch(links, women);
  for (const year of childYears) {
    search.year = year;
    for (const sex of sexes) {
      if (year >= firstLifeYear) {
        const group = newbornGroup(year, sex);
        const { from, to } = newbornRange(group, place);
        for (let linePlace = from; linePlace < to; linePlace += 1) search.giveMother(newbornAt(group, linePlace));
      } else {
        const { from, to } = residentRange((residentGroup(year, sex) as PersonGroup).index, place);
        for (let child = from; child < to; child += 1) search.giveMother(child);
      }
    }
  }
}

/** Women are numbers among those of the municipality; those who want another child wait by year of birth and by the year from which on. */
class MotherSearch {
  /** Whose children are given mothers. */
  year = firstYear;
  /** Children that each woman has so far. */
  private readonly children: Uint8Array;
  /** Last one who began to wait, by year of birth and year; each points to the one before. Numbers plus one, 0 is nobody. */
  private readonly lastWaiting = new Uint32Array((lastYear - youngestAge - oldestMother + 1) * waitingYears);
  private readonly waitedBefore: Uint32Array;

  constructor(
    private readonly links: FamilyLinks,
    private readonly women: PeopleOfMunicipality,
  ) {
    this.children = new Uint8Array(women.count);
    this.waitedBefore = new Uint32Array(women.count);
  }

  giveMother(child: number): void {
    const bits = ordinalHash(child, purpose);
    // Who bears a child at an age was born in the year of so many years before, or in the one before that: as likely, as birthdays are.
    const birthYear = this.year - (ages[bits & 1023] as number) - (bits >>> 31);
    const isLater = (bits >>> 10) % 100 < laterBirthsPercent;
    if (isLater && this.findWaiting(child, birthYear, 2)) return;
    if (this.findNew(child, birthYear) || this.findWaiting(child, birthYear, oldestAge - youngestAge)) return;
  }

  private findNew(child: number, wanted: number): boolean {
    for (let step = 0; step <= 2 * reach; step += 1) {
      const birthYear = wanted + nearby(step);
      if (!this.isOfAge(birthYear)) continue;
      for (let woman = this.women.take(birthYear); woman !== nobodyLeft; woman = this.women.take(birthYear))
        if (this.accept(child, woman, birthYear)) return true;
    }
    return false;
  }

  private findWaiting(child: number, wanted: number, years: number): boolean {
    for (let step = 0; step <= 2 * years; step += 1) {
      const birthYear = wanted + nearby(step);
      if (!this.isOfAge(birthYear)) continue;
      for (let since = this.year; since > this.year - longestWait && since >= firstYear; since -= 1) {
        const queue = this.queueOf(birthYear, since);
        for (let woman = this.nextOf(queue); woman !== nobodyLeft; woman = this.nextOf(queue))
          if (this.accept(child, woman, birthYear)) return true;
      }
    }
    return false;
  }

  /** Gives the child to a woman, unless she dies before the year ends. */
  private accept(child: number, woman: number, birthYear: number): boolean {
    const ordinal = this.women.ordinalOf(woman, birthYear);
    const group = residentGroup(birthYear, 'female') as PersonGroup;
    if (this.year >= firstLifeYear && !livesThrough(group, ordinal - group.firstOrdinal, this.year)) return false;
    this.links.setMother(child, ordinal);
    const children = (this.children[woman] as number) + 1;
    this.children[woman] = children;
    const bits = ordinalHash(ordinal + children, wishes);
    if (bits % 100 >= (wantAnotherPercent[Math.min(children, wantAnotherPercent.length) - 1] as number)) return true;
    const since = this.year + (yearsBetween[(bits >>> 8) % yearsBetween.length] as number);
    if (since > lastYear) return true;
    const queue = this.queueOf(birthYear, since);
    this.waitedBefore[woman] = this.lastWaiting[queue] as number;
    this.lastWaiting[queue] = woman + 1;
    return true;
  }

  private isOfAge(birthYear: number): boolean {
    return birthYear <= this.year - youngestAge && birthYear >= this.year - oldestAge;
  }

  /** Takes the last one who began to wait. */
  private nextOf(queue: number): number {
    const waiting = this.lastWaiting[queue] as number;
    if (waiting === 0) return nobodyLeft;
    this.lastWaiting[queue] = this.waitedBefore[waiting - 1] as number;
    return waiting - 1;
  }

  private queueOf(birthYear: number, since: number): number {
    return (birthYear - oldestMother) * waitingYears + since - firstYear;
  }
}
