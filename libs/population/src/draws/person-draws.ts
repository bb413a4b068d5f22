/**
 * Draws persons by age and sex, of the whole country or of the territory of an organisation, alive on a day. A draw is two looks: a table of
 * shares says the group (year of birth and sex), and a number of the same random bits who of the group, or of its part that lives in
 * the territory. No list of people is kept.
 */
import { mix } from '@tietovirta/chance';
import { Absences, dayOfYear } from './absences.js';
import { Departures } from './departures.js';
import { DrawTables, groupsOfAges, partOf, tableBits, type DrawnProfile } from './draw-tables.js';
import { RecipientDraws, type RowsOfRecipients } from './recipient-draws.js';
import { recipientRostersOf } from './recipient-roster.js';
import { everywhere } from './territories.js';

export interface DrawnRows {
  readonly persons: Uint32Array;
  /** 32 random bits a row. */
  readonly roots: Int32Array;
  /** Number of the draw of each row, or of all. */
  readonly draws: Uint16Array | number;
  /** Day of the year, 0 for 1 January. */
  readonly day: number;
  /** By row, where some are about somebody of an earlier day: that one, or `day`. */
  readonly days: Uint16Array | undefined;
  readonly rows: number;
  /** Where each row stands by itself: a number of the type, and the ordinal of the first row. Absent where some rows have the roots of other messages. */
  readonly byThemselves?: { readonly key: number; readonly first: number } | undefined;
}

const personSalt = 0x2545f491;
const placeSalt = 0x3c6ef372;
/**
 * A person who is not alive is replaced by the next of the same cell. In a cell of the oldest all may be dead: after so many of them somebody
 * younger is asked.
 */
const mostSteps = 64;

export class PersonDraws {
  private readonly lookups: DrawTables;
  private readonly absences: Absences;
  /** Worked out when the first people of a territory are drawn. */
  private departures: Departures | undefined;
  /** Bits of those who have left, once they are worked out; those of the absent until then. */
  private left: Uint32Array;
  /** Bits of those who are dead or have left on a day, and that day. */
  private readonly gone: Uint32Array;
  private goneOn = 0;
  /** Worked out when the first people are drawn who have a benefit. */
  private recipients: RecipientDraws | undefined;
  /** The draws of rows that all have the same. */
  private alike = new Uint16Array(0);
  /** Rows whose person is to be replaced. */
  private noted = new Uint32Array(0);

  /** @param part of those who have a benefit, which part is meant: 1 for all */
  constructor(
    private readonly year: number,
    private readonly part = 1,
  ) {
    this.lookups = new DrawTables(year);
    this.absences = new Absences(year);
    this.left = this.absences.words;
    this.gone = new Uint32Array(this.left.length);
  }

  /** @returns the number of the draw; the same for equal profiles and the same territory @throws RangeError when nobody is of the profile there */
  open(profile: DrawnProfile, territory = everywhere): number {
    if (territory !== everywhere) this.left = (this.departures ??= new Departures(this.year)).words;
    const draw = this.lookups.open(profile, territory);
    if (profile.among !== undefined) this.openRecipients(draw, profile, territory);
    this.recipients?.makeRoom(draw);
    return draw;
  }

  draw(rows: DrawnRows): void {
    const { recipients } = this;
    if (recipients === undefined || (typeof rows.draws === 'number' && !recipients.isMeant(rows.draws)))
      this.drawByAge(rows);
    else this.drawWithRecipients(recipients, this.ofRecipients(rows));
  }

  /** People by age alone first, where some rows mean them. */
  private drawWithRecipients(recipients: RecipientDraws, rows: RowsOfRecipients): void {
    if (!recipients.areMeant(rows.draws, rows.rows)) this.drawByAge(rows);
    else this.departures?.moveTo(dayOfYear(this.year, rows.day));
    // Where nobody of a roster is meant on the day, somebody of the ages is.
    for (const row of recipients.draw(rows)) this.drawByAge(onlyRow(rows, row));
  }

  private openRecipients(draw: number, { among, ages }: DrawnProfile, territory: number): void {
    if (among === undefined) return;
    this.recipients ??= new RecipientDraws(
      recipientRostersOf({ year: this.year, part: this.part }),
      () => (this.departures ??= new Departures(this.year)),
    );
    this.recipients.makeRoom(draw);
    this.recipients.open(draw, { kind: among, territory, isMeant: groupsOfAges(ages, this.year) });
  }

  private ofRecipients(rows: DrawnRows): RowsOfRecipients {
    const draws = typeof rows.draws === 'number' ? this.alikeFor(rows.draws, rows.rows) : rows.draws;
    return { ...rows, draws };
  }

  private alikeFor(draw: number, rows: number): Uint16Array {
    const { alike } = this;
    if (alike.length >= rows && alike[0] === draw) return alike;
    return (this.alike = new Uint16Array(Math.max(rows, alike.length)).fill(draw));
  }

  private drawByAge(rows: DrawnRows): void {
    const day = dayOfYear(this.year, rows.day);
    this.absences.moveTo(day);
    this.departures?.moveTo(day);
    if (this.noted.length < rows.rows) this.noted = new Uint32Array(rows.rows);
    const { draws } = rows;
    this.replaceNoted(rows, typeof draws === 'number' ? this.drawAlike(rows, draws) : this.drawApart(rows, draws));
  }

  /** People of territories, by age alone: whether they are there is one look, as one bit says who is dead and who has left. */
  drawResidents(rows: DrawnRows & { readonly draws: Uint16Array }): void {
    const day = dayOfYear(this.year, rows.day);
    this.absences.moveTo(day);
    this.departures?.moveTo(day);
    if (this.goneOn !== day) this.writeGone(day);
    if (this.noted.length < rows.rows) this.noted = new Uint32Array(rows.rows);
    this.replaceNoted(rows, this.drawPresent(rows));
  }

  /** Bits of 32 persons each: set for who is dead or has left, on the day for which people of territories were drawn last. */
  get goneOfDay(): Uint32Array {
    return this.gone;
  }

  private writeGone(day: number): void {
    const { gone, left } = this;
    const { words } = this.absences;
    for (let place = 0; place < gone.length; place += 1) gone[place] = (words[place] as number) | (left[place] as number); // oxfmt-ignore
    this.goneOn = day;
  }

  private drawPresent({ persons, roots, draws, rows }: DrawnRows & { readonly draws: Uint16Array }): number {
    const { noted, gone } = this;
    const { tables, cellsAt, cells } = this.lookups;
    let found = 0;
    for (let row = 0; row < rows; row += 1) {
      const draw = draws[row] as number;
      const bits = mix((roots[row] as number) ^ personSalt);
      const group = tables[(draw << tableBits) + (bits >>> (32 - tableBits))] as number;
      const cell = ((cellsAt[draw] as number) + group) << 1;
      const person = (cells[cell] as number) + partOf(mix(bits ^ placeSalt), cells[cell + 1] as number);
      persons[row] = person;
      noted[found] = row;
      found += ((gone[person >>> 5] as number) >>> (person & 31)) & 1;
    }
    return found;
  }

  /** Bits of 32 persons each: set for who is dead at the end of a day of the year, or born in the year. @param day 0 for 1 January */
  absentOn(day: number): Uint32Array {
    this.absences.moveTo(dayOfYear(this.year, day));
    return this.absences.words;
  }

  /**
   * Somebody to be taken in the place of a row's person: the next of the same roster, or of the same cell, who is meant on the day.
   *
   * @param last who was asked for before, and how many are with this one
   */
  another(rows: DrawnRows, row: number, { after, step }: { readonly after: number; readonly step: number }): number {
    const draw = typeof rows.draws === 'number' ? rows.draws : (rows.draws[row] as number);
    const ofRoster = this.recipients?.another(rows, row, { draw, step });
    return ofRoster ?? this.aliveAfter(after, draw, rows.days?.[row] ?? rows.day);
  }

  /** @param day 0 for 1 January */
  private aliveAfter(ordinal: number, draw: number, day: number): number {
    const on = dayOfYear(this.year, day);
    this.absences.reach(on);
    return this.aliveFrom(this.lookups.next(ordinal, draw), draw, on);
  }

  /**
   * Draws of the whole country.
   *
   * @returns how many rows are noted, whose person cannot be drawn; without a branch, as which ones they are is by chance
   */
  private drawAlike({ persons, roots, rows }: DrawnRows, draw: number): number {
    const { noted } = this;
    const { tables, cells } = this.lookups;
    const { words } = this.absences;
    const table = draw << tableBits;
    const start = this.lookups.cellsAt[draw] as number;
    let found = 0;
    for (let row = 0; row < rows; row += 1) {
      const bits = mix((roots[row] as number) ^ personSalt);
      const cell = (start + (tables[table + (bits >>> (32 - tableBits))] as number)) << 1;
      const person = (cells[cell] as number) + partOf(mix(bits ^ placeSalt), cells[cell + 1] as number);
      persons[row] = person;
      noted[found] = row;
      found += ((words[person >>> 5] as number) >>> (person & 31)) & 1;
    }
    return found;
  }

  /** The same, each row by a draw of its own; rows are noted as well of those who have left the territory of the draw. */
  private drawApart({ persons, roots, rows }: DrawnRows, draws: Uint16Array): number {
    const { noted } = this;
    const { tables, cellsAt, cells, ofTerritory } = this.lookups;
    const { words } = this.absences;
    const { left } = this;
    let found = 0;
    for (let row = 0; row < rows; row += 1) {
      const draw = draws[row] as number;
      const bits = mix((roots[row] as number) ^ personSalt);
      const group = tables[(draw << tableBits) + (bits >>> (32 - tableBits))] as number;
      const cell = ((cellsAt[draw] as number) + group) << 1;
      const person = (cells[cell] as number) + partOf(mix(bits ^ placeSalt), cells[cell + 1] as number);
      persons[row] = person;
      noted[found] = row;
      const word = (words[person >>> 5] as number) | ((left[person >>> 5] as number) & (ofTerritory[draw] as number));
      found += (word >>> (person & 31)) & 1;
    }
    return found;
  }

  /**
   * Of the old one row in a hundred is about somebody who is dead by then. Cells hold those who lived in a territory on 1 January 2023: who has moved
   * away by their own decision is replaced as well; who moved with a household is not, and is the declared exception: 2 in 100 of an area a year
   * and a half later.
   */
  private replaceNoted({ persons, draws, day, days }: DrawnRows, found: number): void {
    const first = dayOfYear(this.year, 0);
    for (let hit = 0; hit < found; hit += 1) {
      const row = this.noted[hit] as number;
      const draw = typeof draws === 'number' ? draws : (draws[row] as number);
      persons[row] = this.presentFrom(persons[row] as number, draw, first + (days?.[row] ?? day));
    }
  }

  private presentFrom(person: number, draw: number, day: number): number {
    let ordinal = this.aliveFrom(person, draw, day);
    if (this.departures === undefined || this.lookups.ofTerritory[draw] === 0) return ordinal;
    for (let step = 0; step < mostSteps && this.departures.hasLeft(ordinal, day); step += 1)
      ordinal = this.aliveFrom(this.lookups.next(ordinal, draw), draw, day);
    return ordinal;
  }

  /** @param day days since 1970-01-01, not later than that of the absences */
  private aliveFrom(person: number, draw: number, day: number): number {
    let ordinal = person;
    for (let step = 1; this.absences.isAbsent(ordinal, day); step += 1)
      ordinal = step % mostSteps === 0 ? this.lookups.younger(ordinal, draw) : this.lookups.next(ordinal, draw);
    return ordinal;
  }
}

/** One row of a frame by itself. */
const onlyRow = ({ persons, roots, draws, day, days }: RowsOfRecipients, row: number): DrawnRows => ({
  persons: persons.subarray(row, row + 1),
  roots: roots.subarray(row, row + 1),
  draws: draws.subarray(row, row + 1),
  day,
  days: days?.subarray(row, row + 1),
  rows: 1,
});
