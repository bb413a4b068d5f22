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
import { absencesOf, dayOfYear, type Absences } from './absences.js';
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
  /** Day of the year on which they live, 0 for 1 January: of all rows, or of each. */
  readonly days: Uint16Array | number;
  readonly rows: number;
}

/** 11 bits: there is a table for each territory, and all of those at work should stay in the processor's caches. */
const tableBits = 11;
const personSalt = 0x2545f491;
const placeSalt = 0x3c6ef372;
/** A person who is not alive is replaced by the next of the same cell, at most so many times: in a cell of the oldest all may be dead. */
const mostSteps = 64;

const inFinland = personGroups.filter(({ kind }) => kind === 'resident' || kind === 'newborn');
const elsewhere = personGroups.filter(({ kind }) => kind === 'abroad' || kind === 'foreigner');

interface Cell {
  readonly first: number;
  readonly size: number;
}

export class PersonDraws {
  private readonly tables: Uint16Array[] = [];
  /** By draw: first ordinal and size of each group's part. */
  private readonly firsts: Uint32Array[] = [];
  private readonly sizes: Uint32Array[] = [];
  /** By draw: 1 where the part is one of a territory. */
  private readonly isOfTerritory: number[] = [];
  private readonly known = new Map<DrawnProfile, Map<number, number>>();
  private readonly absences: Absences;

  constructor(private readonly year: number) {
    this.absences = absencesOf(year);
  }

  /** @returns the number of the draw; the same for the same profile and territory @throws RangeError when nobody is of the profile there */
  open(profile: DrawnProfile, territory = everywhere): number {
    let ofProfile = this.known.get(profile);
    if (ofProfile === undefined) this.known.set(profile, (ofProfile = new Map<number, number>()));
    let draw = ofProfile.get(territory);
    if (draw === undefined) ofProfile.set(territory, (draw = this.make(profile, territory)));
    return draw;
  }

  draw(rows: DrawnRows): void {
    if (typeof rows.draws === 'number') this.drawAlike(rows, rows.draws);
    else this.drawApart(rows, rows.draws);
    this.replaceAbsent(rows);
    if (typeof rows.draws !== 'number') this.replaceMoved(rows, rows.draws);
  }

  /** The next person of the same cell who is alive on a day of the year, to be taken in a person's place. @param day 0 for 1 January */
  aliveAfter(ordinal: number, draw: number, day: number): number {
    return this.aliveFrom(this.next(ordinal, draw), draw, dayOfYear(this.year, day));
  }

  private next(ordinal: number, draw: number): number {
    const { index } = groupOf(ordinal);
    const first = (this.firsts[draw] as Uint32Array)[index] as number;
    return first + ((ordinal - first + 1) % ((this.sizes[draw] as Uint32Array)[index] as number));
  }

  private make(profile: DrawnProfile, territory: number): number {
    const groups = territory === everywhere ? [...inFinland, ...elsewhere] : inFinland.filter(({ kind }) => kind === 'resident'); // oxfmt-ignore
    const firsts = new Uint32Array(personGroups.length);
    const sizes = new Uint32Array(personGroups.length);
    const weights = new Float64Array(personGroups.length);
    for (const group of groups) {
      const { first, size } = cellOf(group, territories[territory] as Territory, territory);
      firsts[group.index] = first;
      sizes[group.index] = size;
      weights[group.index] = size * weightAt(profile.ages, this.year - 1 - group.birthYear, group);
    }
    shareOut(weights, profile.abroadPercent ?? 0, territory);
    if (!weights.some((weight) => weight > 0))
      throw new RangeError(`nobody in territory ${territory} is of the ages that are asked for`);
    this.tables.push(tableOf(weights));
    this.firsts.push(firsts);
    this.sizes.push(sizes);
    this.isOfTerritory.push(territory === everywhere ? 0 : 1);
    return this.tables.length - 1;
  }

  private drawAlike({ persons, roots, rows }: DrawnRows, draw: number): void {
    const table = this.tables[draw] as Uint16Array;
    const firsts = this.firsts[draw] as Uint32Array;
    const sizes = this.sizes[draw] as Uint32Array;
    for (let row = 0; row < rows; row += 1) {
      const bits = mix((roots[row] as number) ^ personSalt);
      const group = table[bits >>> (32 - tableBits)] as number;
      persons[row] = (firsts[group] as number) + scaled(mix(bits ^ placeSalt), sizes[group] as number);
    }
  }

  private drawApart({ persons, roots, rows }: DrawnRows, draws: Uint16Array): void {
    const { tables, firsts, sizes } = this;
    for (let row = 0; row < rows; row += 1) {
      const draw = draws[row] as number;
      const bits = mix((roots[row] as number) ^ personSalt);
      const group = (tables[draw] as Uint16Array)[bits >>> (32 - tableBits)] as number;
      const first = (firsts[draw] as Uint32Array)[group] as number;
      persons[row] = first + scaled(mix(bits ^ placeSalt), (sizes[draw] as Uint32Array)[group] as number);
    }
  }

  /** One row in a hundred or two may be about somebody who is dead by then, or not born yet. */
  private replaceAbsent({ persons, draws, days, rows }: DrawnRows): void {
    const { words } = this.absences;
    for (let row = 0; row < rows; row += 1) {
      const person = persons[row] as number;
      if ((((words[person >>> 5] as number) >>> (person & 31)) & 1) === 0) continue;
      const day = dayOfYear(this.year, dayOfRow(days, row));
      persons[row] = this.aliveFrom(person, typeof draws === 'number' ? draws : (draws[row] as number), day);
    }
  }

  /**
   * Cells hold those who lived in a territory on 1 January 2023. Who has moved away by their own decision is replaced; who moved with a household is
   * not, and is the declared exception: 2 in 100 of an area a year and a half later.
   */
  private replaceMoved({ persons, days, rows }: DrawnRows, draws: Uint16Array): void {
    const first = dayOfYear(this.year, 0);
    for (let row = 0; row < rows; row += 1) {
      const draw = draws[row] as number;
      if (this.isOfTerritory[draw] === 0) continue;
      const index = dayOfRow(days, row);
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

  private aliveFrom(person: number, draw: number, day: number): number {
    let ordinal = person;
    for (let step = 0; step < mostSteps && !this.absences.isAlive(ordinal, day); step += 1)
      ordinal = this.next(ordinal, draw);
    return ordinal;
  }
}

/** The day of a row, where all rows may have one. */
export const dayOfRow = (days: Uint16Array | number, row: number): number =>
  typeof days === 'number' ? days : (days[row] as number);

/** Every eighth place of a full table of shares. */
function tableOf(weights: Float64Array): Uint16Array {
  const full = shareTable([...weights]);
  const step = shareTableSize >> tableBits;
  return Uint16Array.from({ length: 1 << tableBits }, (_, place) => full[place * step + (step >> 1)] as number);
}

function cellOf(group: PersonGroup, { from, to }: Territory, territory: number): Cell {
  if (territory === everywhere) return { first: group.firstOrdinal, size: group.size };
  const range = residentRange(group.index, from, to);
  return { first: range.from, size: range.to - range.from };
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
