/**
 * The content hash of rows covers all that they say; that of a slice is the sum of its rows' hashes (two lanes modulo 2^32), so that
 * neither the order of rows nor the borders of frames matter.
 */
import type { HashWords } from './hash-words.js';
import { sound } from './judge-columns.js';

export interface ContentHash {
  readonly low: number;
  readonly high: number;
}

/** The hash of what two parts say together. */
export const addContent = (one: ContentHash, other: ContentHash): ContentHash => ({
  low: (one.low + other.low) % 4294967296,
  high: (one.high + other.high) % 4294967296,
});

export const noContent: ContentHash = { low: 0, high: 0 };

/** Distinguishes the rows of a type from those of other types, in each lane. */
export interface HashSalt {
  readonly low: number;
  readonly high: number;
}

/** @param faulty not 0 where the row is left out */
export function contentHash(words: HashWords, faulty: Uint8Array, rows: number, salt: HashSalt): ContentHash {
  const { who: persons, what: contents } = words;
  const { numbers: ordinals, first, step } = words.ordinals;
  const { numbers: times, low: timeLow, high: timeHigh, nextHigh, runsOverAt } = words.times;
  const { low: saltLow, high: saltHigh } = salt;
  let low = 0;
  let high = 0;
  for (let row = 0; row < rows; row += 1) {
    if (faulty[row] !== sound) continue;
    const ordinal = (ordinals[row] as number) + first + step * row;
    const ms = times[row] as number;
    const time = (timeLow + ms) ^ (ms < runsOverAt ? timeHigh : nextHigh);
    const who = persons[row] as number;
    const what = contents[row] as number;
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
