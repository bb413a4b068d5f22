/**
 * Draws people of whom it is sure that they have a benefit on a day, or study: somebody of a roster, of all of it or of those who live in a
 * territory and are of some ages. A draw looks at one entry, and at the next ones where that person is meant on other days. Messages that follow each
 * other look at entries a little apart, so that what is read of a roster lies together: it is far larger than the processor's caches.
 */
import { keyOf, mix } from '@tietovirta/chance';
import { civilDay } from '../civil-day.js';
import { groupOf, residentCount } from '../layout/person-groups.js';
import { municipalityPlaceOf } from '../layout/resident-cells.js';
import { municipalities } from '../places/municipalities.js';
import type { Departures } from './departures.js';
import { partOf, roomFor } from './draw-tables.js';
import type { DrawnRows } from './person-draws.js';
import type { RecipientKind } from './recipient-kinds.js';
import type { RecipientRosters } from './recipient-roster.js';
import { coversDay } from './recipient-span.js';
import { everywhere, territories, type Territory } from './territories.js';

/** Who of a roster is meant. */
export interface RecipientsWanted {
  readonly kind: RecipientKind;
  readonly territory: number;
  /** By group of people: 1 where it is of the ages that are meant. */
  readonly isMeant: Uint8Array;
}

export interface RowsOfRecipients extends DrawnRows {
  readonly draws: Uint16Array;
}

/** Entries of a roster, or of the list, one behind the other. */
interface MeantEntries {
  readonly isListed: boolean;
  readonly first: number;
  readonly size: number;
}

const entrySalt = 0x6a09e667;
/** Somebody has most benefits on one day of seven at least. */
const mostSteps = 4096;
/** Ordinals of messages in blocks of so many bits: those of a block look at entries this far from each other, as half of the entries may be meant on other days. */
const blockBits = 6;
const apart = 8;

export class RecipientDraws {
  /** By draw: the first of its entries, and how many they are; 0 where people are drawn by age alone, or nobody is meant. */
  private firsts = new Uint32Array(0);
  private sizes = new Uint32Array(0);
  /** By draw: random bits of its kind and territory; the number of a draw is another one in each thread. */
  private keys = new Int32Array(0);
  /** By draw: 1 where its entries are listed. */
  private isListed = new Uint8Array(0);
  /** By draw: 1 where who has moved away is passed over. */
  private isOfTerritory = new Uint8Array(0);
  /** Entries of draws that mean a part of a roster. */
  private list = new Uint32Array(0);
  private listed = 0;
  /** By kind, territory and groups of people. */
  private readonly meant = new Map<string, MeantEntries>();
  private readonly byPlace = new Map<RecipientKind, EntriesByPlace>();
  /** Rows for which an entry stands for other days, or for somebody who has left. */
  private noted = new Uint32Array(0);

  /** Days since 1970-01-01. */
  private readonly firstDay: number;

  constructor(
    private readonly rosters: RecipientRosters,
    private readonly departures: () => Departures,
  ) {
    this.firstDay = civilDay(rosters.of.year, 1, 1);
  }

  /** Has a draw mean those of a kind. */
  open(draw: number, wanted: RecipientsWanted): void {
    this.makeRoom(draw);
    const { isListed, first, size } = this.meantEntries(wanted);
    this.isListed[draw] = isListed ? 1 : 0;
    this.isOfTerritory[draw] = wanted.territory === everywhere ? 0 : 1;
    this.firsts[draw] = first;
    this.sizes[draw] = size;
    this.keys[draw] = keyOf('stretches', wanted.kind, wanted.territory).a;
  }

  /** Where the entries are that are meant: many draws mean the same people, as they differ by other things. */
  private meantEntries(wanted: RecipientsWanted): MeantEntries {
    const { kind, territory, isMeant } = wanted;
    const name = `${kind} ${territory} ${isMeant.join('')}`;
    let meant = this.meant.get(name);
    if (meant === undefined) this.meant.set(name, (meant = this.listEntries(wanted)));
    return meant;
  }

  private listEntries(wanted: RecipientsWanted): MeantEntries {
    const { first, persons } = this.rosters.rosterOf(wanted.kind);
    const size = this.addToList(wanted);
    if (size === persons.length) return { isListed: false, first, size };
    this.listed += size;
    return { isListed: true, first: this.listed - size, size };
  }

  /** Makes room for the number of a draw. */
  makeRoom(draw: number): void {
    this.firsts = roomFor(this.firsts, draw + 1);
    this.sizes = roomFor(this.sizes, draw + 1);
    this.keys = roomFor(this.keys, draw + 1);
    this.isListed = roomFor(this.isListed, draw + 1);
    this.isOfTerritory = roomFor(this.isOfTerritory, draw + 1);
  }

  /** Whether a draw means recipients: no if people are drawn by age alone, or if there are none. */
  isMeant(draw: number): boolean {
    return this.sizes[draw] !== 0;
  }

  areMeant(draws: Uint16Array, rows: number): boolean {
    const { sizes } = this;
    let row = 0;
    while (row < rows && sizes[draws[row] as number] !== 0) row += 1;
    return row === rows;
  }

  /** Writes the persons of rows whose draw means recipients; those of the others are left. @returns rows for which nobody was found */
  draw(rows: RowsOfRecipients): readonly number[] {
    if (this.noted.length < rows.rows) this.noted = new Uint32Array(rows.rows);
    const found = this.look(rows);
    const left: number[] = [];
    for (let hit = 0; hit < found; hit += 1) {
      const row = this.noted[hit] as number;
      const person = this.personFrom(rows, row, rows.draws[row] as number, 0);
      if (person === undefined) left.push(row);
      else rows.persons[row] = person;
    }
    return left;
  }

  /** Somebody else whom the draw of a row may mean, the first, second … one after its person; undefined where nobody is found. */
  another(
    rows: DrawnRows,
    row: number,
    { draw, step }: { readonly draw: number; readonly step: number },
  ): number | undefined {
    return this.personFrom(rows, row, draw, step);
  }

  /** @returns how many rows are noted; without a branch, as which ones they are is by chance */
  private look(rows: RowsOfRecipients): number {
    const { persons, draws, day, days, rows: count } = rows;
    const { firsts, sizes, keys, isListed, isOfTerritory, list, noted } = this;
    const { persons: people, spans } = this.rosters;
    let found = 0;
    for (let row = 0; row < count; row += 1) {
      const draw = draws[row] as number;
      const size = sizes[draw] as number;
      if (size === 0) continue;
      const place = (firsts[draw] as number) + placeOf(rows, row, keys[draw] as number, size);
      const entry = isListed[draw] === 0 ? place : (list[place] as number);
      persons[row] = people[entry] as number;
      noted[found] = row;
      found += 1 - (coversDay(spans[entry] as number, days?.[row] ?? day) & ~(isOfTerritory[draw] as number));
    }
    return found;
  }

  private personFrom(rows: DrawnRows, row: number, draw: number, skipped: number): number | undefined {
    const [first, size] = [this.firsts[draw] as number, this.sizes[draw] as number];
    if (size === 0) return undefined;
    const [isListed, isOfTerritory] = [this.isListed[draw] === 1, this.isOfTerritory[draw] === 1];
    const { list } = this;
    const { persons, spans } = this.rosters;
    const on = rows.days?.[row] ?? rows.day;
    let place = first + placeOf(rows, row, this.keys[draw] as number, size);
    let left = skipped;
    for (let steps = Math.min(size, mostSteps); steps > 0; steps -= 1) {
      const entry = isListed ? (list[place] as number) : place;
      place += 1;
      if (place === first + size) place = first;
      if (coversDay(spans[entry] as number, on) === 0) continue;
      const person = persons[entry] as number;
      if (isOfTerritory && this.departures().hasLeft(person, this.firstDay + on)) continue;
      if (left === 0) return person;
      left -= 1;
    }
    return undefined;
  }

  /** Writes entries behind those that are listed. @returns how many */
  private addToList({ kind, territory, isMeant }: RecipientsWanted): number {
    const { persons: people } = this.rosters;
    const { first, persons } = this.rosters.rosterOf(kind);
    const living =
      territory === everywhere ? undefined : this.placesOf(kind).within(territories[territory] as Territory);
    const count = living?.length ?? persons.length;
    this.list = roomFor(this.list, this.listed + count);
    const { list } = this;
    let next = this.listed;
    for (let place = 0; place < count; place += 1) {
      const entry = living === undefined ? first + place : (living[place] as number);
      if (isMeant[groupOf(people[entry] as number).index] === 1) list[next++] = entry;
    }
    return next - this.listed;
  }

  private placesOf(kind: RecipientKind): EntriesByPlace {
    let places = this.byPlace.get(kind);
    if (places === undefined) {
      const { first, persons } = this.rosters.rosterOf(kind);
      this.byPlace.set(kind, (places = new EntriesByPlace(persons, first)));
    }
    return places;
  }
}

/** The place of a row among the entries of its draw: anywhere by its random bits, or where its block begins, and its own place in that. */
function placeOf({ roots, byThemselves }: DrawnRows, row: number, ofDraw: number, size: number): number {
  if (byThemselves === undefined) return partOf(mix((roots[row] as number) ^ entrySalt), size);
  const ordinal = byThemselves.first + row;
  const start = partOf(mix(mix((ordinal >>> blockBits) ^ byThemselves.key) ^ ofDraw), size);
  const place = start + apart * (ordinal & ((1 << blockBits) - 1));
  return place < size ? place : place % size;
}

/** Entries of a roster by the municipality in which their person lived on 1 January 2023; those who came later are in none. */
class EntriesByPlace {
  private readonly starts: Uint32Array;
  private readonly entries: Uint32Array;

  constructor(persons: Uint32Array, first: number) {
    const places = Int16Array.from(persons, (person) => (person < residentCount ? municipalityPlaceOf(person) : -1));
    this.starts = new Uint32Array(municipalities.length + 1);
    for (const place of places) if (place >= 0) this.starts[place + 1]! += 1;
    for (let place = 0; place < municipalities.length; place += 1)
      this.starts[place + 1]! += this.starts[place] as number;
    const next = this.starts.slice();
    this.entries = new Uint32Array(this.starts[municipalities.length] as number);
    places.forEach((place, entry) => {
      if (place < 0) return;
      this.entries[next[place] as number] = first + entry;
      next[place]! += 1;
    });
  }

  within({ from, to }: Territory): Uint32Array {
    return this.entries.subarray(this.starts[from], this.starts[to + 1]);
  }
}
