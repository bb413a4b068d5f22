/**
 * Kela's customers on 1 January: all who are paid in the year and live in Finland then, and of those whom nothing is paid as many as there are to be, the
 * first of the line of recipients who stay all year. With the group of each, told by rosters: the same as lives tell, without asking all of them.
 */
import { civilDay } from '../civil-day.js';
import { Absences } from '../draws/absences.js';
import type { RecipientRosters } from '../draws/recipient-roster.js';
import { coversDay } from '../draws/recipient-span.js';
import { hasBit, lineOfRest, staysAllYear, wordsOfRest } from '../draws/rest-of-recipients.js';
import { firstAbroad, personGroups } from '../layout/person-groups.js';
import { firstLifeYear } from '../layout/years.js';
import { ordinalsAged } from '../people/ordinals-aged.js';
import { bitCount } from '../work/month-bits.js';
import { placeOfGroup, signs } from './customer-groups.js';

export interface CustomersWanted {
  /** A bit for each who is paid in the year. */
  readonly paid: Uint32Array;
  readonly count: number;
}

/** As they are kept. */
export type CustomerTable = Readonly<{
  /** A bit for each customer. */
  words: Uint32Array;
  /** Customers before each stretch of so many people. */
  before: Uint32Array;
  /** Place of the group of each, in the order of ordinals. */
  groups: Uint8Array;
}>;

/**
 * Of the residents of 2022 and the children born since, per cent who surely live in Finland all year: fewer each year, as people die and leave. Measured:
 * 98.3 in 2023, 96.8 in 2024, 87.4 in 2030, 79.6 in 2035.
 */
const percentWhoStay = { in2023: 98, lessEachYear: 1.6 };

/** How many customers a year may have. */
export function mostCustomers(year: number): number {
  const { from, to } = ordinalsAged(0, oldestAge, year);
  const { in2023, lessEachYear } = percentWhoStay;
  return Math.floor(((to - from) * (in2023 - lessEachYear * (year - firstLifeYear))) / 100);
}

const oldestAge = 120;

/** Words of a stretch: of so many people it is known how many customers stand before them. */
const wordsOfStretch = 64;

/** @throws RangeError when there are to be more than there are people who stay */
export function customerTable(rosters: RecipientRosters, wanted: CustomersWanted): CustomerTable {
  const words = customerWords(rosters, wanted);
  const before = new Uint32Array(Math.ceil(wordsOfRest / wordsOfStretch));
  for (let word = 0, count = 0; word < wordsOfRest; word += 1) {
    if (word % wordsOfStretch === 0) before[word / wordsOfStretch] = count;
    count += bitCount(words[word] as number);
  }
  return { words, before, groups: groupsOf(rosters, words, wanted.count) };
}

function customerWords({ of }: RecipientRosters, { paid, count }: CustomersWanted): Uint32Array {
  const absences = new Absences(of.year);
  absences.moveTo(civilDay(of.year, 1, 1));
  const here = paid.map((word, place) => word & ~(absences.words[place] as number));
  const paidHere = here.reduce((sum, word) => sum + bitCount(word), 0);
  const words = new Uint32Array(wordsOfRest);
  // Only where a scenario asks for fewer customers than are paid, the first of these are meant.
  if (paidHere > count) return addOfLine(words, count, (person) => hasBit(here, person)).words;
  words.set(here);
  const { left } = addOfLine(words, count - paidHere, staysAllYear(of));
  // At small scales those of whom the rosters are may be too few by chance.
  const missing = left === 0 || of.part >= 1 ? left : addOfLine(words, left, staysAllYear({ ...of, part: 1 })).left;
  if (missing > 0) throw new RangeError(`${missing} people too few for ${count} customers`);
  return words;
}

/** Sets the bits of the first of the line who are meant and have none yet. @returns how many could not be found, too */
function addOfLine(
  words: Uint32Array,
  count: number,
  isMeant: (person: number) => boolean,
): { readonly words: Uint32Array; readonly left: number } {
  const places = new Uint32Array(placesAtOnce);
  let left = count;
  for (let first = 0; first < firstAbroad && left > 0; first += placesAtOnce) {
    const looked = Math.min(placesAtOnce, firstAbroad - first);
    lineOfRest.run(places, first, looked);
    for (let place = 0; place < looked && left > 0; place += 1) {
      const person = places[place] as number;
      if (hasBit(words, person) || !isMeant(person)) continue;
      words[person >>> 5] = (words[person >>> 5] as number) | (1 << (person & 31));
      left -= 1;
    }
  }
  return { words, left };
}

/** So many places of the line are looked up at once. */
const placesAtOnce = 256;

/** Ages are below this. */
const ages = 128;

function groupsOf(rosters: RecipientRosters, words: Uint32Array, count: number): Uint8Array {
  const has = signsOnFirstDay(rosters);
  const { year } = rosters.of;
  // By age and signs: 1 + the place of the group once it was looked for, as few combinations come up.
  const known = new Uint8Array(ages << signs.length);
  const groups = new Uint8Array(count);
  let next = 0;
  for (const { firstOrdinal, size, birthYear } of personGroups) {
    if (firstOrdinal >= firstAbroad) break;
    const age = Math.max(0, year - 1 - birthYear);
    for (let person = firstOrdinal; person < firstOrdinal + size; person += 1) {
      if (!hasBit(words, person)) continue;
      const own = has[person] as number;
      const key = (age << signs.length) | own;
      if (known[key] === 0) known[key] = 1 + placeOfGroup(age, (sign) => ((own >>> signs.indexOf(sign)) & 1) === 1);
      groups[next++] = (known[key] as number) - 1;
    }
  }
  return groups;
}

/** By person: a bit for each benefit of the groups that they have on 1 January. */
function signsOnFirstDay(rosters: RecipientRosters): Uint16Array {
  const has = new Uint16Array(firstAbroad);
  signs.forEach((kind, sign) => {
    const { persons, spans } = rosters.rosterOf(kind);
    for (let entry = 0; entry < persons.length; entry += 1) {
      const person = persons[entry] as number;
      has[person] = (has[person] as number) | (coversDay(spans[entry] as number, 0) << sign);
    }
  });
  return has;
}

/** Customers in the order of ordinals, each with their group. */
export class CustomersOfYear {
  constructor(private readonly table: CustomerTable) {}

  get count(): number {
    return this.table.groups.length;
  }

  /** Writes customers that follow each other. @param from number of the first */
  writePersons(persons: Uint32Array, from: number, count: number): void {
    const { words } = this.table;
    let place = this.wordOf(from);
    let word = words[place] as number;
    for (let skipped = from - this.before(place); skipped > 0; skipped -= 1) word &= word - 1;
    for (let row = 0; row < count; row += 1) {
      while (word === 0) word = words[(place += 1)] as number;
      persons[row] = (place << 5) + 31 - Math.clz32(word & -word);
      word &= word - 1;
    }
  }

  /** Places of the groups of customers that follow each other. */
  groupsFrom(from: number, count: number): Uint8Array {
    return this.table.groups.subarray(from, from + count);
  }

  /** The number of a customer; undefined of who is none. */
  numberOf(person: number): number | undefined {
    const { words } = this.table;
    if (person >= firstAbroad || !hasBit(words, person)) return undefined;
    const place = person >>> 5;
    return this.before(place) + bitCount((words[place] as number) & ((1 << (person & 31)) - 1));
  }

  /** The word in which the customer of a number stands. */
  private wordOf(number: number): number {
    const { words, before } = this.table;
    let [low, high] = [0, before.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((before[middle] as number) <= number) low = middle;
      else high = middle - 1;
    }
    let place = low * wordsOfStretch;
    let left = number - (before[low] as number);
    for (
      let own = bitCount(words[place] as number);
      own <= left && place < words.length;
      own = bitCount(words[place] as number)
    ) {
      left -= own;
      place += 1;
    }
    return place;
  }

  /** Customers who stand before a word. */
  private before(place: number): number {
    const { words, before } = this.table;
    const stretch = Math.floor(place / wordsOfStretch);
    let count = before[stretch] as number;
    for (let word = stretch * wordsOfStretch; word < place; word += 1) count += bitCount(words[word] as number);
    return count;
  }
}
