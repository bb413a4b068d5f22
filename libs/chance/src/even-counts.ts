/** Splits a total over places of equal weight: totals of some thousands one by one, larger ones by `splitCounts`, whichever is quicker. */
import type { Key } from './key.js';
import { mix } from './mix.js';
import { splitCounts } from './split-counts.js';

const mostOneByOne = 16_384;

/** Places of a list: the first, and how many; at most 2^10, as each is drawn by 16 bits: none is likelier than another by more than one part in 60. */
export interface Range {
  readonly from: number;
  readonly places: number;
}

/**
 * Adds each of `total` to one place of a range, every place as likely as any other: a multinomial draw, whose sum is exact by construction.
 */
export function addEvenly(counts: Uint32Array, { from, places }: Range, total: number, key: Key): void {
  if (total <= mostOneByOne) addOneByOne(counts, { from, places }, total, key);
  else
    splitCounts(total, new Uint8Array(places).fill(1), key).forEach((count, place) => (counts[from + place]! += count));
}

function addOneByOne(counts: Uint32Array, { from, places }: Range, total: number, { a, b }: Key): void {
  for (let pair = 0; pair < total >>> 1; pair += 1) {
    const bits = mix(mix(pair ^ a) + b);
    counts[from + (((bits & 0xffff) * places) >>> 16)]! += 1;
    counts[from + (((bits >>> 16) * places) >>> 16)]! += 1;
  }
  if ((total & 1) === 1) counts[from + (((mix(mix((total >>> 1) ^ a) + b) >>> 16) * places) >>> 16)]! += 1;
}
