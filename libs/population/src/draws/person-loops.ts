/**
 * The loops by which persons are drawn, over arrays alone, so that the engine compiles each once. Persons are written in one and looked up in another:
 * where the place of what is noted follows from a look that is not near, the processor would wait with the rows after it.
 */
import { mix } from '@tietovirta/chance';
import { personSalt, tableBits, type DrawTables } from './draw-tables.js';
import type { DrawnRows } from './person-draws.js';

type RowsOfDraws = Pick<DrawnRows, 'persons' | 'roots' | 'rows'> & { readonly draws: Uint16Array };

/** Bits of 32 persons each, of the day of the rows. */
export interface BitsOfDraws {
  /** Set for who cannot be drawn. */
  readonly absent: Uint32Array;
  /** Set for who has left their territory. */
  readonly left: Uint32Array;
  /** Rows whose person is to be replaced. */
  readonly noted: Uint32Array;
}

const placeSalt = 0x3c6ef372;
/**
 * A person who is not alive is replaced by the next of the same cell. In a cell of the oldest all may be dead: after so many of them somebody
 * younger is asked.
 */
export const mostSteps = 64;

/** Each row by a draw of its own. */
export function drawEach(
  { persons, roots, draws, rows }: RowsOfDraws,
  { tables, cellsAt, firsts, parts }: DrawTables,
): void {
  for (let row = 0; row < rows; row += 1) {
    const draw = draws[row] as number;
    const bits = mix((roots[row] as number) ^ personSalt);
    const cell = (cellsAt[draw] as number) + (tables[(draw << tableBits) + (bits >>> (32 - tableBits))] as number);
    persons[row] = (firsts[cell] as number) + (((mix(bits ^ placeSalt) >>> 0) * (parts[cell] as number)) | 0);
  }
}

/** All rows by the same draw. */
export function drawAll(
  { persons, roots, rows }: DrawnRows,
  draw: number,
  { tables, cellsAt, firsts, parts }: DrawTables,
): void {
  const table = draw << tableBits;
  const start = cellsAt[draw] as number;
  for (let row = 0; row < rows; row += 1) {
    const bits = mix((roots[row] as number) ^ personSalt);
    const cell = start + (tables[table + (bits >>> (32 - tableBits))] as number);
    persons[row] = (firsts[cell] as number) + (((mix(bits ^ placeSalt) >>> 0) * (parts[cell] as number)) | 0);
  }
}

/** @returns how many rows are noted, whose person's bit is set; without a branch, as which ones they are is by chance */
export function notePersonsIn(words: Uint32Array, { persons, rows }: DrawnRows, noted: Uint32Array): number {
  let found = 0;
  for (let row = 0; row < rows; row += 1) {
    const person = persons[row] as number;
    noted[found] = row;
    found += ((words[person >>> 5] as number) >>> (person & 31)) & 1;
  }
  return found;
}

/** The same of those who are absent, and of those who have left where the draw is of a territory. @param ofTerritory by draw: all bits set where it is */
export function noteAway(
  { persons, draws, rows }: RowsOfDraws,
  ofTerritory: Int32Array,
  { absent, left, noted }: BitsOfDraws,
): number {
  let found = 0;
  for (let row = 0; row < rows; row += 1) {
    const person = persons[row] as number;
    const ofLeft = ofTerritory[draws[row] as number] as number;
    const word = (absent[person >>> 5] as number) | ((left[person >>> 5] as number) & ofLeft);
    noted[found] = row;
    found += (word >>> (person & 31)) & 1;
  }
  return found;
}

/**
 * Replaces the persons of noted rows by the next of their cell who is there, where few steps lead to somebody.
 *
 * @returns how many rows are left, noted as the first ones: those whose neighbours are away as well
 */
export function stepOn(
  { persons, roots, draws }: DrawnRows,
  found: number,
  { tables, cellsAt, firsts, sizes, ofTerritory }: DrawTables,
  { absent, left, noted }: BitsOfDraws,
): number {
  let undone = 0;
  for (let hit = 0; hit < found; hit += 1) {
    const row = noted[hit] as number;
    const draw = typeof draws === 'number' ? draws : (draws[row] as number);
    const bits = mix((roots[row] as number) ^ personSalt);
    const cell = (cellsAt[draw] as number) + (tables[(draw << tableBits) + (bits >>> (32 - tableBits))] as number);
    const first = firsts[cell] as number;
    const end = first + (sizes[cell] as number);
    const ofLeft = ofTerritory[draw] as number;
    let person = persons[row] as number;
    let away = 1;
    for (let step = 1; away !== 0 && step < mostSteps; step += 1) {
      person += 1;
      if (person === end) person = first;
      const word = (absent[person >>> 5] as number) | ((left[person >>> 5] as number) & ofLeft);
      away = (word >>> (person & 31)) & 1;
    }
    if (away === 0) persons[row] = person;
    else noted[undone++] = row;
  }
  return undone;
}
