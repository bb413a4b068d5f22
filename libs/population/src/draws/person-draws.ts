/**
 * Draws persons by age and sex, of the whole country or of the territory of an organisation, alive on a day. A draw is two looks: a table of
 * shares says the group (year of birth and sex), and a number of the same random bits who of the group, or of its part that lives in
 * the territory. No list of people is kept.
 */
import { mix } from '@tietovirta/chance';
import { Absences, dayOfYear } from './absences.js';
import { Departures } from './departures.js';
import { DrawTables, partOf, tableBits, type DrawnProfile } from './draw-tables.js';
import { recipientsOfYear } from './recipient-memory.js';
import { Recipients } from './recipients.js';
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
  /** Worked out when the first people are drawn who have a benefit. */
  private recipients: Recipients | undefined;
  /** The draws of rows that all have the same. */
  private alike = new Uint16Array(0);
  /** Rows whose person is to be replaced. */
  private noted = new Uint32Array(0);

  constructor(private readonly year: number) {
    this.lookups = new DrawTables(year);
    this.absences = new Absences(year);
    this.left = this.absences.words;
  }

  /** @returns the number of the draw; the same for equal profiles and the same territory @throws RangeError when nobody is of the profile there */
  open(profile: DrawnProfile, territory = everywhere): number {
    if (territory !== everywhere) this.left = (this.departures ??= new Departures(this.year)).words;
    const draw = this.lookups.open(profile, territory);
    if (profile.having !== undefined)
      this.recipients ??= new Recipients(recipientsOfYear(this.year), this.absences.words);
    this.recipients?.open(draw, profile.having);
    return draw;
  }

  /** By age and sex. */
  draw(rows: DrawnRows): void {
    const day = dayOfYear(this.year, rows.day);
    this.absences.moveTo(day);
    this.departures?.moveTo(day);
    if (this.noted.length < rows.rows) this.noted = new Uint32Array(rows.rows);
    const { draws } = rows;
    this.replaceNoted(rows, typeof draws === 'number' ? this.drawAlike(rows, draws) : this.drawApart(rows, draws));
  }

  /** Whether the draws of all rows mean people who have a benefit. */
  meanRecipients(draws: Uint16Array | number, rows: number): boolean {
    return this.recipients?.areMeant(draws, rows) ?? false;
  }

  /** Of rows whose draw means people who have a benefit; persons of the others are left as they are. */
  drawRecipients({ persons, roots, draws, day, rows }: DrawnRows): void {
    this.absences.moveTo(dayOfYear(this.year, day));
    const ofRows = typeof draws === 'number' ? this.drawsAlike(draws, rows) : draws;
    this.recipients?.draw({ persons, roots, draws: ofRows, day, rows });
  }

  private drawsAlike(draw: number, rows: number): Uint16Array {
    if (this.alike.length < rows) this.alike = new Uint16Array(rows);
    return this.alike.fill(draw, 0, rows);
  }

  /** The next person of the same cell who is alive on a day of the year, to be taken in a person's place. @param day 0 for 1 January */
  aliveAfter(ordinal: number, draw: number, day: number): number {
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
