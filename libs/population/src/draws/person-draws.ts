/**
 * Draws persons by age and sex, of the whole country or of the territory of an organisation, alive on a day. A draw is two looks: a table of
 * shares says the group (year of birth and sex), and a number of the same random bits who of the group, or of its part that lives in
 * the territory. No list of people is kept.
 */
import { mix } from '@tietovirta/chance';
import { Absences, dayOfYear } from './absences.js';
import type { BitsOfDay } from './bits-of-day.js';
import { Departures } from './departures.js';
import { DrawTables, partOf, tableBits, type DrawnProfile } from './draw-tables.js';
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
  readonly days?: Uint16Array;
  readonly rows: number;
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
  /** Rows whose person is to be replaced. */
  private noted = new Uint32Array(0);

  constructor(private readonly year: number) {
    this.lookups = new DrawTables(year);
    this.absences = new Absences(year);
  }

  /** @returns the number of the draw; the same for equal profiles and the same territory @throws RangeError when nobody is of the profile there */
  open(profile: DrawnProfile, territory = everywhere): number {
    if (territory !== everywhere) this.departures ??= new Departures(this.year);
    return this.lookups.open(profile, territory);
  }

  draw(rows: DrawnRows): void {
    const day = dayOfYear(this.year, rows.day);
    this.absences.moveTo(day);
    this.departures?.moveTo(day);
    if (this.noted.length < rows.rows) this.noted = new Uint32Array(rows.rows);
    const { draws } = rows;
    if (typeof draws === 'number') this.drawAlike(rows, draws);
    else this.drawApart(rows, draws);
    this.replaceAbsent(rows, this.noteAbsent(rows));
    if (typeof draws !== 'number' && this.departures !== undefined) this.replaceMoved(rows, draws, this.departures);
  }

  /** The next person of the same cell who is alive on a day of the year, to be taken in a person's place. @param day 0 for 1 January */
  aliveAfter(ordinal: number, draw: number, day: number): number {
    const on = dayOfYear(this.year, day);
    this.absences.reach(on);
    return this.aliveFrom(this.lookups.next(ordinal, draw), draw, on);
  }

  private drawAlike({ persons, roots, rows }: DrawnRows, draw: number): void {
    const { tables, firsts, parts } = this.lookups;
    const table = draw << tableBits;
    const cells = this.lookups.cellsAt[draw] as number;
    for (let row = 0; row < rows; row += 1) {
      const bits = mix((roots[row] as number) ^ personSalt);
      const cell = (cells + (tables[table + (bits >>> (32 - tableBits))] as number)) | 0;
      persons[row] = (firsts[cell] as number) + partOf(mix(bits ^ placeSalt), parts[cell] as number);
    }
  }

  /** The same, each row by a draw of its own. */
  private drawApart({ persons, roots, rows }: DrawnRows, draws: Uint16Array): void {
    const { tables, cellsAt, firsts, parts } = this.lookups;
    for (let row = 0; row < rows; row += 1) {
      const draw = draws[row] as number;
      const bits = mix((roots[row] as number) ^ personSalt);
      const group = tables[(draw << tableBits) + (bits >>> (32 - tableBits))] as number;
      const cell = ((cellsAt[draw] as number) + group) | 0;
      persons[row] = (firsts[cell] as number) + partOf(mix(bits ^ placeSalt), parts[cell] as number);
    }
  }

  /** @returns how many rows are noted; without a branch, as which ones are is by chance */
  private noteAbsent({ persons, rows }: DrawnRows): number {
    const { noted } = this;
    const { words } = this.absences;
    let found = 0;
    for (let row = 0; row < rows; row += 1) {
      const person = persons[row] as number;
      noted[found] = row;
      found += ((words[person >>> 5] as number) >>> (person & 31)) & 1;
    }
    return found;
  }

  /** Of the old one row in a hundred is about somebody who is dead by then. */
  private replaceAbsent({ persons, draws, day, days }: DrawnRows, found: number): void {
    const first = dayOfYear(this.year, 0);
    for (let hit = 0; hit < found; hit += 1) {
      const row = this.noted[hit] as number;
      const draw = typeof draws === 'number' ? draws : (draws[row] as number);
      persons[row] = this.aliveFrom(persons[row] as number, draw, first + (days?.[row] ?? day));
    }
  }

  /**
   * Cells hold those who lived in a territory on 1 January 2023. Who has moved away by their own decision is replaced; who moved with a household is
   * not, and is the declared exception: 2 in 100 of an area a year and a half later.
   */
  private replaceMoved(rows: DrawnRows, draws: Uint16Array, departures: Departures): void {
    const { persons, day: last, days } = rows;
    const first = dayOfYear(this.year, 0);
    const found = this.noteMoved(rows, draws, departures);
    for (let hit = 0; hit < found; hit += 1) {
      const row = this.noted[hit] as number;
      const draw = draws[row] as number;
      const day = first + (days?.[row] ?? last);
      let person = persons[row] as number;
      for (let step = 0; step < mostSteps && departures.hasLeft(person, day); step += 1)
        person = this.aliveFrom(this.lookups.next(person, draw), draw, day);
      persons[row] = person;
    }
  }

  /** @returns how many rows are noted, of those that are about people of a territory */
  private noteMoved({ persons, rows }: DrawnRows, draws: Uint16Array, { words }: BitsOfDay): number {
    const { noted } = this;
    const { isOfTerritory } = this.lookups;
    let found = 0;
    for (let row = 0; row < rows; row += 1) {
      const person = persons[row] as number;
      noted[found] = row;
      found += ((words[person >>> 5] as number) >>> (person & 31)) & (isOfTerritory[draws[row] as number] as number);
    }
    return found;
  }

  /** @param day days since 1970-01-01, not later than that of the absences */
  private aliveFrom(person: number, draw: number, day: number): number {
    let ordinal = person;
    for (let step = 1; this.absences.isAbsent(ordinal, day); step += 1)
      ordinal = step % mostSteps === 0 ? this.lookups.younger(ordinal, draw) : this.lookups.next(ordinal, draw);
    return ordinal;
  }
}
