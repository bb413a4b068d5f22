/**
 * Draws persons by age and sex, of the whole country or of the territory of an organisation, alive on a day. A draw is two looks: a table of
 * shares says the group (year of birth and sex), and a number of the same random bits who of the group, or of its part that lives in
 * the territory. No list of people is kept.
 */
import { mix, scaled, shareTable, shareTableSize } from '@tietovirta/chance';
import { hasMovedAwayBy } from '../home/movers.js';
import { groupOf, personGroups } from '../layout/person-groups.js';
import type { PersonGroup } from '../layout/person-group.js';
import { residentRange } from '../layout/resident-cells.js';
import { Absences, dayOfYear } from './absences.js';
import { everywhere, territories, type Territory } from './territories.js';

/**
 * How likely a person of an age (whole years on 1 January of the year) is drawn, beside one of another age: `[from age, men, women]`, each until
 * the next; nobody before the first. Weights are those of one person, so that an age counts by how many are of it.
 */
export type AgeWeights = readonly (readonly [fromAge: number, men: number, women: number])[];

export interface DrawnProfile {
  readonly ages: AgeWeights;
  /** Per cent who live abroad; 0 when absent. */
  readonly abroadPercent?: number;
}

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

/** 11 bits: there is a table for each territory, and all of those at work should stay in the processor's caches. */
const tableBits = 11;
const personSalt = 0x2545f491;
const placeSalt = 0x3c6ef372;
/**
 * A person who is not alive is replaced by the next of the same cell. In a cell of the oldest all may be dead: after so many of them somebody
 * younger is asked.
 */
const mostSteps = 64;

const residents = personGroups.filter(({ kind }) => kind === 'resident');
const inFinland = personGroups.filter(({ kind }) => kind === 'resident' || kind === 'newborn');
const elsewhere = personGroups.filter(({ kind }) => kind === 'abroad' || kind === 'foreigner');

/** The part of each group that lives in a territory, by the group's place: its first ordinal and its size, 0 where nobody does. */
interface Cells {
  readonly firsts: Uint32Array;
  readonly sizes: Uint32Array;
}

export class PersonDraws {
  private readonly tables: Uint16Array[] = [];
  /** By draw: the cells of its territory, which all draws of the territory share. */
  private readonly firsts: Uint32Array[] = [];
  private readonly sizes: Uint32Array[] = [];
  /** By draw: 1 where the part is one of a territory. */
  private readonly isOfTerritory: number[] = [];
  /** Number of the draw by territory and rule, written out. */
  private readonly known = new Map<string, number>();
  private readonly cells = new Map<number, Cells>();
  private readonly absences: Absences;
  /** Rows whose person is absent on the day. */
  private absent = new Uint32Array(0);

  constructor(private readonly year: number) {
    this.absences = new Absences(year);
  }

  /** @returns the number of the draw; the same for equal profiles and the same territory @throws RangeError when nobody is of the profile there */
  open(profile: DrawnProfile, territory = everywhere): number {
    const key = JSON.stringify([territory, profile.abroadPercent ?? 0, profile.ages]);
    let draw = this.known.get(key);
    if (draw === undefined) this.known.set(key, (draw = this.make(profile, territory)));
    return draw;
  }

  draw(rows: DrawnRows): void {
    this.absences.moveTo(dayOfYear(this.year, rows.day));
    if (this.absent.length < rows.rows) this.absent = new Uint32Array(rows.rows);
    const { draws } = rows;
    if (typeof draws === 'number') this.replaceAbsent(rows, this.drawAlike(rows, draws));
    else {
      this.replaceAbsent(rows, this.drawApart(rows, draws));
      this.replaceMoved(rows, draws);
    }
  }

  /** The next person of the same cell who is alive on a day of the year, to be taken in a person's place. @param day 0 for 1 January */
  aliveAfter(ordinal: number, draw: number, day: number): number {
    const on = dayOfYear(this.year, day);
    this.absences.reach(on);
    return this.aliveFrom(this.next(ordinal, draw), draw, on);
  }

  private next(ordinal: number, draw: number): number {
    const { index } = groupOf(ordinal);
    const first = (this.firsts[draw] as Uint32Array)[index] as number;
    return first + ((ordinal - first + 1) % ((this.sizes[draw] as Uint32Array)[index] as number));
  }

  private make(profile: DrawnProfile, territory: number): number {
    const { firsts, sizes } = this.cellsOf(territory);
    const weights = new Float64Array(sizes.length);
    for (const group of groupsOf(territory))
      weights[group.index] = (sizes[group.index] as number) * weightAt(profile.ages, this.year - 1 - group.birthYear, group); // oxfmt-ignore
    shareOut(weights, profile.abroadPercent ?? 0, territory);
    if (!weights.some((weight) => weight > 0))
      throw new RangeError(`nobody in territory ${territory} is of the ages that are asked for`);
    this.tables.push(tableOf(weights));
    this.firsts.push(firsts);
    this.sizes.push(sizes);
    this.isOfTerritory.push(territory === everywhere ? 0 : 1);
    return this.tables.length - 1;
  }

  private cellsOf(territory: number): Cells {
    let cells = this.cells.get(territory);
    if (cells === undefined) this.cells.set(territory, (cells = makeCells(territory)));
    return cells;
  }

  /** @returns how many persons are absent: rows are noted without a branch, in the loop that has the person at hand */
  private drawAlike({ persons, roots, rows }: DrawnRows, draw: number): number {
    const { absent } = this;
    const { words } = this.absences;
    const table = this.tables[draw] as Uint16Array;
    const firsts = this.firsts[draw] as Uint32Array;
    const sizes = this.sizes[draw] as Uint32Array;
    let found = 0;
    for (let row = 0; row < rows; row += 1) {
      const bits = mix((roots[row] as number) ^ personSalt);
      const group = table[bits >>> (32 - tableBits)] as number;
      const person = ((firsts[group] as number) + scaled(mix(bits ^ placeSalt), sizes[group] as number)) | 0;
      persons[row] = person;
      absent[found] = row;
      found += ((words[person >>> 5] as number) >>> (person & 31)) & 1;
    }
    return found;
  }

  /** The same, each row by a draw of its own. */
  private drawApart({ persons, roots, rows }: DrawnRows, draws: Uint16Array): number {
    const { absent, tables, firsts, sizes } = this;
    const { words } = this.absences;
    let found = 0;
    for (let row = 0; row < rows; row += 1) {
      const draw = draws[row] as number;
      const bits = mix((roots[row] as number) ^ personSalt);
      const group = (tables[draw] as Uint16Array)[bits >>> (32 - tableBits)] as number;
      const first = (firsts[draw] as Uint32Array)[group] as number;
      const person = (first + scaled(mix(bits ^ placeSalt), (sizes[draw] as Uint32Array)[group] as number)) | 0;
      persons[row] = person;
      absent[found] = row;
      found += ((words[person >>> 5] as number) >>> (person & 31)) & 1;
    }
    return found;
  }

  /** Of the old one row in a hundred is about somebody who is dead by then. */
  private replaceAbsent({ persons, draws, day, days }: DrawnRows, found: number): void {
    const first = dayOfYear(this.year, 0);
    for (let hit = 0; hit < found; hit += 1) {
      const row = this.absent[hit] as number;
      const draw = typeof draws === 'number' ? draws : (draws[row] as number);
      persons[row] = this.aliveFrom(persons[row] as number, draw, first + (days?.[row] ?? day));
    }
  }

  /**
   * Cells hold those who lived in a territory on 1 January 2023. Who has moved away by their own decision is replaced; who moved with a household is
   * not, and is the declared exception: 2 in 100 of an area a year and a half later.
   */
  private replaceMoved({ persons, day: last, days, rows }: DrawnRows, draws: Uint16Array): void {
    const first = dayOfYear(this.year, 0);
    for (let row = 0; row < rows; row += 1) {
      const draw = draws[row] as number;
      if (this.isOfTerritory[draw] === 0) continue;
      const index = days?.[row] ?? last;
      const day = first + index;
      let person = persons[row] as number;
      for (let step = 0; step < mostSteps && this.hasMoved(person, day); step += 1)
        person = this.aliveAfter(person, draw, index);
      persons[row] = person;
    }
  }

  private hasMoved(person: number, day: number): boolean {
    return hasMovedAwayBy(person, groupOf(person).birthYear, day, this.year);
  }

  /** @param day days since 1970-01-01, not later than that of the absences */
  private aliveFrom(person: number, draw: number, day: number): number {
    let ordinal = person;
    for (let step = 1; this.absences.has(ordinal, day); step += 1)
      ordinal = step % mostSteps === 0 ? this.younger(ordinal, draw) : this.next(ordinal, draw);
    return ordinal;
  }

  /** The first person of the same sex and territory who is younger: a year, or more where nobody of the years between is in it. */
  private younger(ordinal: number, draw: number): number {
    const { index, sex } = groupOf(ordinal);
    const sizes = this.sizes[draw] as Uint32Array;
    let next = index + 1;
    while ((personGroups[next] as PersonGroup).sex !== sex || sizes[next] === 0) next += 1;
    return (this.firsts[draw] as Uint32Array)[next] as number;
  }
}

/** Every eighth place of a full table of shares. */
function tableOf(weights: Float64Array): Uint16Array {
  const drawn = [...weights.keys()].filter((group) => (weights[group] as number) > 0);
  const full = shareTable(drawn.map((group) => weights[group] as number));
  const step = shareTableSize >> tableBits;
  return Uint16Array.from({ length: 1 << tableBits }, (_, place) => drawn[full[place * step + (step >> 1)] as number] as number); // oxfmt-ignore
}

/** Who can be drawn in a territory; residents are the first of all groups. */
const groupsOf = (territory: number): readonly PersonGroup[] =>
  territory === everywhere ? [...inFinland, ...elsewhere] : residents;

function makeCells(territory: number): Cells {
  const groups = groupsOf(territory);
  const length = 1 + Math.max(...groups.map(({ index }) => index));
  const cells = { firsts: new Uint32Array(length), sizes: new Uint32Array(length) };
  const { from, to } = territories[territory] as Territory;
  for (const { index, firstOrdinal, size } of groups) {
    const range = territory === everywhere ? { from: firstOrdinal, to: firstOrdinal + size } : residentRange(index, from, to); // oxfmt-ignore
    cells.firsts[index] = range.from;
    cells.sizes[index] = range.to - range.from;
  }
  return cells;
}

/** Who is born in the year or later is of no age yet. */
function weightAt(ages: AgeWeights, age: number, { sex }: PersonGroup): number {
  let weight = 0;
  for (const [from, men, women] of ages) if (age >= from) weight = sex === 'male' ? men : women;
  return weight;
}

/** Gives those abroad their part of all, and those in Finland the rest. */
function shareOut(weights: Float64Array, abroadPercent: number, territory: number): void {
  if (territory !== everywhere) return;
  const sumOf = (groups: readonly PersonGroup[]): number =>
    groups.reduce((sum, { index }) => sum + (weights[index] as number), 0);
  const scale = (groups: readonly PersonGroup[], part: number): void => {
    const sum = sumOf(groups);
    for (const { index } of groups) weights[index] = sum === 0 ? 0 : ((weights[index] as number) * part) / sum;
  };
  scale(inFinland, 100 - abroadPercent);
  scale(elsewhere, abroadPercent);
}
