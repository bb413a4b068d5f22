/**
 * Draws persons by age and sex, of the whole country or of the territory of an organisation, alive on a day. A draw is two looks: a table of
 * shares says the group (year of birth and sex), and a number of the same random bits who of the group, or of its part that lives in
 * the territory. No list of people is kept.
 */
import { Absences, dayOfYear } from './absences.js';
import { Departures } from './departures.js';
import { DrawTables, groupsOfAges, type DrawnProfile } from './draw-tables.js';
import { drawAll, drawEach, mostSteps, noteAway, notePersonsIn, stepOn, type BitsOfDraws } from './person-loops.js';
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
  /** Of which bits they were written the last time, and the words of those in which one was turned since. */
  private goneOf: Uint32Array | undefined;
  private changed: number[] = [];
  /** Bits of those who were so before the year, once rows of other days were drawn. */
  private goneBefore: Uint32Array | undefined;
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
    this.absences.onChange = (word) => this.noteChange(word);
  }

  /** @returns the number of the draw; the same for equal profiles and the same territory @throws RangeError when nobody is of the profile there */
  open(profile: DrawnProfile, territory = everywhere): number {
    if (territory !== everywhere) this.left = this.departuresOfYear().words;
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
    this.recipients ??= new RecipientDraws(recipientRostersOf({ year: this.year, part: this.part }), () =>
      this.departuresOfYear(),
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
    if (rows.days !== undefined) this.goneBefore ??= this.goneAtStart();
    this.moveGone(dayOfYear(this.year, rows.day));
    if (this.noted.length < rows.rows) this.noted = new Uint32Array(rows.rows);
    const found = this.drawPresent(rows);
    this.replaceNoted(rows, rows.days === undefined ? found : this.stepOnOwnDays(rows, rows.days, found));
  }

  private moveGone(day: number): void {
    this.absences.moveTo(day);
    this.departures?.moveTo(day);
    if (this.goneOn !== day) this.writeGone(day);
  }

  /** Bits of who is dead or has left when the year begins, and so is on each day of it. */
  private goneAtStart(): Uint32Array {
    this.moveGone(dayOfYear(this.year, 0) - 1);
    return this.gone.slice();
  }

  /** Bits of 32 persons each: set for who is dead or has left, on the day for which people of territories were drawn last. */
  get goneOfDay(): Uint32Array {
    return this.gone;
  }

  private departuresOfYear(): Departures {
    if (this.departures === undefined) {
      this.departures = new Departures(this.year);
      this.departures.onChange = (word) => this.noteChange(word);
    }
    return this.departures;
  }

  /** As many as there are words need not be told apart any more. */
  private noteChange(word: number): void {
    if (this.changed.length < this.gone.length) this.changed.push(word);
  }

  /** From one day to the next a thousandth of the words changes. */
  private writeGone(day: number): void {
    const { gone, left, changed } = this;
    const { words } = this.absences;
    if (this.goneOf === left && changed.length < gone.length)
      for (const place of changed) gone[place] = (words[place] as number) | (left[place] as number);
    else
      for (let place = 0; place < gone.length; place += 1) gone[place] = (words[place] as number) | (left[place] as number); // oxfmt-ignore
    this.goneOf = left;
    this.changed = [];
    this.goneOn = day;
  }

  private drawPresent(rows: DrawnRows & { readonly draws: Uint16Array }): number {
    drawEach(rows, this.lookups);
    return notePersonsIn(this.gone, rows, this.noted);
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

  /** Draws of the whole country. @returns how many rows are noted, whose person cannot be drawn */
  private drawAlike(rows: DrawnRows, draw: number): number {
    drawAll(rows, draw, this.lookups);
    return notePersonsIn(this.absences.words, rows, this.noted);
  }

  /** The same, each row by a draw of its own; rows are noted as well of those who have left the territory of the draw. */
  private drawApart(rows: DrawnRows, draws: Uint16Array): number {
    drawEach({ ...rows, draws }, this.lookups);
    return noteAway({ ...rows, draws }, this.lookups.ofTerritory, this.bits);
  }

  /**
   * Of the old one row in a hundred is about somebody who is dead by then. Cells hold those who lived in a territory on 1 January 2023: who has moved
   * away by their own decision is replaced as well; who moved with a household is not, and is the declared exception: 2 in 100 of an area a year
   * and a half later.
   */
  private replaceNoted(rows: DrawnRows, found: number): void {
    const { persons, draws, day, days } = rows;
    const first = dayOfYear(this.year, 0);
    const left = days === undefined ? stepOn(rows, found, this.lookups, this.bits) : found;
    for (let hit = 0; hit < left; hit += 1) {
      const row = this.noted[hit] as number;
      const draw = typeof draws === 'number' ? draws : (draws[row] as number);
      persons[row] = this.presentFrom(persons[row] as number, draw, first + (days?.[row] ?? day));
    }
  }

  private get bits(): BitsOfDraws {
    return { absent: this.absences.words, left: this.left, noted: this.noted };
  }

  /** As `stepOn`, of residents of territories, each row on its own day: bits tell of almost everybody whether they were there then. */
  private stepOnOwnDays(rows: DrawnRows & { readonly draws: Uint16Array }, days: Uint16Array, found: number): number {
    const { noted, gone, lookups } = this;
    const { persons, roots, draws } = rows;
    let undone = 0;
    for (let hit = 0; hit < found; hit += 1) {
      const row = noted[hit] as number;
      const on = days[row] as number;
      const cell = lookups.cellOf(draws[row] as number, roots[row] as number);
      const first = lookups.firsts[cell] as number;
      const end = first + (lookups.sizes[cell] as number);
      let person = persons[row] as number;
      let step = 0;
      while (step < mostSteps && hasBit(gone, person) && (on === rows.day || this.wasGone(person, on))) {
        person = person + 1 === end ? first : person + 1;
        step += 1;
      }
      if (step < mostSteps) persons[row] = person;
      else noted[undone++] = row;
    }
    return undone;
  }

  /** Whether somebody who is dead or has left was so on an earlier day of the year already. @param day 0 for 1 January */
  private wasGone(person: number, day: number): boolean {
    if (this.goneBefore !== undefined && hasBit(this.goneBefore, person)) return true;
    const on = dayOfYear(this.year, day);
    return this.absences.isAbsent(person, on) || this.departures?.hasLeft(person, on) === true;
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

const hasBit = (words: Uint32Array, person: number): boolean => (((words[person >>> 5] as number) >>> (person & 31)) & 1) === 1; // oxfmt-ignore

/** One row of a frame by itself. */
const onlyRow = ({ persons, roots, draws, day, days }: RowsOfRecipients, row: number): DrawnRows => ({
  persons: persons.subarray(row, row + 1),
  roots: roots.subarray(row, row + 1),
  draws: draws.subarray(row, row + 1),
  day,
  days: days?.subarray(row, row + 1),
  rows: 1,
});
