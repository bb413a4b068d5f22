/**
 * The key of a stream of random numbers. Everything random in the product depends on a key that is derived from (seed, year,
 * message type, …). Streams share no state, so any part of the year can be made alone.
 */
import { mix } from './mix.js';

/** 64 bits as two signed 32-bit lanes. */
export interface Key {
  readonly a: number;
  readonly b: number;
}

const absorb = (key: Key, word: number): Key => ({
  a: mix(key.a ^ Math.imul(word, 0x9e3779b1)),
  b: mix((key.b + Math.imul(word ^ 0x6a09e667, 0x85ebca6b)) | 0) ^ key.a,
});

function absorbNumber(key: Key, value: number): Key {
  const high = Math.floor(value / 4294967296);
  return absorb(absorb(key, value | 0), high | 0);
}

/** The key below a key: `childKey(childKey(k, 1), 2)` and `childKey(childKey(k, 2), 1)` differ. */
export function childKey(key: Key, part: number | string): Key {
  if (typeof part === 'number') return absorbNumber(absorb(key, 1), part);
  let child = absorb(absorb(key, 2), part.length);
  for (let i = 0; i < part.length; i += 1) child = absorb(child, part.charCodeAt(i));
  return child;
}

/** The key of a path, e.g. `keyOf(seed, 2024, 'kelmu.query', 'days')`. Numbers are integers below 2^53. */
export function keyOf(...path: readonly (number | string)[]): Key {
  return path.reduce<Key>(childKey, { a: 0x243f6a88, b: 0x13198a2e });
}
