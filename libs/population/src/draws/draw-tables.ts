/**
 * What draws look things up in, laid end to end in few arrays, so that a loop over rows of many draws finds all of them at places it can work out:
 * a table of shares for each draw, and for each territory the part of every group that lives there.
 */
import { mix } from '@tietovirta/chance';
import type { PersonGroup } from '../layout/person-group.js';
import { groupOf, personGroups } from '../layout/person-groups.js';
import { residentRange } from '../layout/resident-cells.js';
import type { RecipientKind } from './recipient-kinds.js';
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
  /** Whoever is drawn is of this kind on the day, and of an age and sex that has a weight; how often each is drawn does not go by weights then. */
  readonly among?: RecipientKind;
}

/** 11 bits: there is a table for each territory, and all of those at work should stay in the processor's caches. */
export const tableBits = 11;
const tableSize = 1 << tableBits;
/** Tells the random bits that a group is drawn by. */
export const personSalt = 0x2545f491;

const residents = personGroups.filter(({ kind }) => kind === 'resident');
const inFinland = personGroups.filter(({ kind }) => kind === 'resident' || kind === 'newborn');
const elsewhere = personGroups.filter(({ kind }) => kind === 'abroad' || kind === 'foreigner');

/** Maps 32 random bits evenly onto the people of a cell, as `scaled` does. */
export const partOf = (bits: number, size: number): number => ((bits >>> 0) * (size / 4294967296)) | 0;

export class DrawTables {
  /** By draw and random bits: place of a group. */
  tables = new Uint16Array(0);
  /** By draw: where the cells of its territory start. */
  cellsAt = new Uint32Array(0);
  /** By draw: all bits set where its people are those of a territory, 0 elsewhere. */
  ofTerritory = new Int32Array(0);
  /** By cell, those of a territory by the place of the group: its first ordinal. */
  firsts = new Int32Array(0);
  /** By cell: its size; 0 where nobody of the group lives there. */
  sizes = new Int32Array(0);
  /** By cell: its size for each of 2^32 random numbers, so that a draw multiplies and divides no more. */
  parts = new Float64Array(0);
  private draws = 0;
  private cellCount = 0;
  /** Number of the draw by territory and rule, written out. */
  private readonly known = new Map<string, number>();
  private readonly cellsOfTerritory = new Map<number, number>();

  constructor(private readonly year: number) {}

  /** @returns the number of the draw; the same for equal profiles and the same territory @throws RangeError when nobody is of the profile there */
  open(profile: DrawnProfile, territory: number): number {
    const key = JSON.stringify([territory, profile.abroadPercent ?? 0, profile.ages, profile.among]);
    let draw = this.known.get(key);
    if (draw === undefined) this.known.set(key, (draw = this.addDraw(profile, territory)));
    return draw;
  }

  /** The cell that the random bits of a row (`root`) have a draw take somebody of. */
  cellOf(draw: number, root: number): number {
    const bits = mix(root ^ personSalt);
    return (this.cellsAt[draw] as number) + (this.tables[(draw << tableBits) + (bits >>> (32 - tableBits))] as number);
  }

  /** Who follows a person in the cell from which a draw took them; the first follows the last. */
  next(ordinal: number, draw: number): number {
    const cell = (this.cellsAt[draw] as number) + groupOf(ordinal).index;
    const first = this.firsts[cell] as number;
    return first + ((ordinal - first + 1) % (this.sizes[cell] as number));
  }

  /** The first person of the same sex and territory who is younger: a year, or more where nobody of the years between is in it. */
  younger(ordinal: number, draw: number): number {
    const cells = this.cellsAt[draw] as number;
    const { index, sex } = groupOf(ordinal);
    let next = index + 1;
    while ((personGroups[next] as PersonGroup).sex !== sex || this.sizes[cells + next] === 0) next += 1;
    return this.firsts[cells + next] as number;
  }

  private addDraw(profile: DrawnProfile, territory: number): number {
    const cells = this.cellsOf(territory);
    const table = tableOf(this.weightsOf(profile, territory, cells));
    const draw = this.draws;
    this.tables = roomFor(this.tables, (draw + 1) * tableSize);
    this.cellsAt = roomFor(this.cellsAt, draw + 1);
    this.ofTerritory = roomFor(this.ofTerritory, draw + 1);
    this.tables.set(table, draw * tableSize);
    this.cellsAt[draw] = cells;
    this.ofTerritory[draw] = territory === everywhere ? 0 : -1;
    this.draws += 1;
    return draw;
  }

  /** Where the cells of a territory start. */
  private cellsOf(territory: number): number {
    let start = this.cellsOfTerritory.get(territory);
    if (start === undefined) this.cellsOfTerritory.set(territory, (start = this.addCells(territory)));
    return start;
  }

  private addCells(territory: number): number {
    const start = this.cellCount;
    this.cellCount += lengthOf(territory);
    this.firsts = roomFor(this.firsts, this.cellCount);
    this.sizes = roomFor(this.sizes, this.cellCount);
    this.parts = roomFor(this.parts, this.cellCount);
    const { from, to } = territories[territory] as Territory;
    for (const { index, firstOrdinal, size } of groupsOf(territory)) {
      const range = territory === everywhere ? { from: firstOrdinal, to: firstOrdinal + size } : residentRange(index, from, to); // oxfmt-ignore
      const persons = range.to - range.from;
      this.firsts[start + index] = range.from;
      this.sizes[start + index] = persons;
      this.parts[start + index] = persons / 4294967296;
    }
    return start;
  }

  /** By place of a group. */
  private weightsOf({ ages, abroadPercent = 0 }: DrawnProfile, territory: number, cells: number): Float64Array {
    const weights = new Float64Array(lengthOf(territory));
    for (const group of groupsOf(territory))
      weights[group.index] = (this.sizes[cells + group.index] as number) * weightAt(ages, this.year - 1 - group.birthYear, group); // oxfmt-ignore
    shareOut(weights, abroadPercent, territory);
    if (!weights.some((weight) => weight > 0))
      throw new RangeError(`nobody in territory ${territory} is of the ages that are asked for`);
    return weights;
  }
}

/** Who can be drawn in a territory; residents are the first of all groups. */
const groupsOf = (territory: number): readonly PersonGroup[] =>
  territory === everywhere ? [...inFinland, ...elsewhere] : residents;

/** So many cells a territory has. */
const lengthOf = (territory: number): number => (territory === everywhere ? personGroups.length : residents.length);

/** The array itself, or a longer one with the same values. */
export function roomFor<T extends Int32Array | Uint8Array | Uint16Array | Uint32Array | Float64Array>(
  array: T,
  length: number,
): T {
  if (array.length >= length) return array;
  // TypeScript does not follow that an array's constructor makes one of its own kind.
  const longer = new (array.constructor as new (length: number) => T)(Math.max(length, 2 * array.length));
  longer.set(array);
  return longer;
}

/** Each place of the table takes the group that holds its middle, where groups lie end to end by weight. */
export function tableOf(weights: Float64Array): Uint16Array {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const table = new Uint16Array(tableSize);
  let group = 0;
  let reached = weights[0] as number;
  for (let place = 0; place < tableSize; place += 1) {
    const middle = ((place + 0.5) / tableSize) * sum;
    while (reached <= middle) reached += weights[++group] as number;
    table[place] = group;
  }
  return table;
}

/** Who is born in the year or later is of no age yet. */
function weightAt(ages: AgeWeights, age: number, { sex }: PersonGroup): number {
  let weight = 0;
  for (const [from, men, women] of ages) if (age >= from) weight = sex === 'male' ? men : women;
  return weight;
}

const groupsKnown = new WeakMap<AgeWeights, Map<number, Uint8Array>>();

/** By group: 1 where its people are of some ages in a year. Worked out once for the same weights. */
export function groupsOfAges(ages: AgeWeights, year: number): Uint8Array {
  const known = groupsKnown.get(ages) ?? new Map<number, Uint8Array>();
  groupsKnown.set(ages, known);
  let groups = known.get(year);
  if (groups === undefined) known.set(year, (groups = groupsWithWeight(ages, year)));
  return groups;
}

const groupsWithWeight = (ages: AgeWeights, year: number): Uint8Array =>
  Uint8Array.from(personGroups, (group) => (weightAt(ages, year - 1 - group.birthYear, group) > 0 ? 1 : 0));

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
