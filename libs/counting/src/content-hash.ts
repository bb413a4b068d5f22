/**
 * The content hash of rows covers their type, ordinal, time, parties and dimensions; that of a slice is the sum of its rows'
 * hashes (two lanes modulo 2^32), so that neither the order of rows nor the borders of frames matter.
 */
import { verdicts } from './judge-rows.js';

/** One number a row in every column. */
export interface HashedRows {
  readonly rows: number;
  readonly ordinals: Uint32Array;
  readonly times: Int32Array;
  readonly persons: Uint32Array;
  readonly holders: Uint32Array;
  readonly organisations: Uint16Array;
  /** The values of all dimensions as one number. */
  readonly codes: Uint32Array;
  /** Not 0 where the row is left out. */
  readonly faulty: Uint8Array;
}

export interface ContentHash {
  readonly low: number;
  readonly high: number;
}

/** Adds the values of one more dimension to the codes. */
export function packValues(codes: Uint32Array, column: Uint8Array, rows: number): void {
  for (let row = 0; row < rows; row += 1)
    codes[row] = Math.imul(codes[row] as number, 257) + (column[row] as number) + 1;
}

/** Ordinals that run on. */
export function numberRows(ordinals: Uint32Array, firstOrdinal: number, rows: number): void {
  for (let row = 0; row < rows; row += 1) ordinals[row] = firstOrdinal + row;
}

/** @param saltLow distinguishes the rows of the type from those of other types, as does saltHigh in the other lane */
export function contentHash(hashed: HashedRows, saltLow: number, saltHigh: number): ContentHash {
  const { rows, ordinals, times, persons, holders, organisations, codes, faulty } = hashed;
  let low = 0;
  let high = 0;
  for (let row = 0; row < rows; row += 1) {
    if (faulty[row] !== verdicts.fits) continue;
    const ordinal = ordinals[row] as number;
    const time = (times[2 * row] as number) ^ Math.imul(times[2 * row + 1] as number, 0x27d4eb2f);
    const who = (persons[row] as number) ^ Math.imul(holders[row] as number, 0x165667b1);
    const what = (codes[row] as number) ^ Math.imul(organisations[row] as number, 0x2c1b3c6d);
    let a = Math.imul(ordinal ^ saltLow, 0x9e3779b1);
    a = Math.imul(a ^ (a >>> 15) ^ time, 0x85ebca6b);
    a = Math.imul(a ^ (a >>> 14) ^ who, 0xc2b2ae35);
    a = Math.imul(a ^ (a >>> 15) ^ what, 0x21f0aaad);
    let b = Math.imul(ordinal ^ saltHigh, 0x735a2d97);
    b = Math.imul(b ^ (b >>> 16) ^ what, 0x7feb352d);
    b = Math.imul(b ^ (b >>> 13) ^ time, 0x846ca68b);
    b = Math.imul(b ^ (b >>> 16) ^ who, 0x297a2d39);
    low = (low + (a ^ (a >>> 16))) | 0;
    high = (high + (b ^ (b >>> 15))) | 0;
  }
  return { low: low >>> 0, high: high >>> 0 };
}
