/**
 * Shuffles the integers [0, size) without storing a list, and back: "22 052 of 8 440 312" is `permutation.at(i) < 22 052`, and the first of
 * those 22 052 is `permutation.inverse(0)`. Three times a key is added, an odd number multiplied and high bits are mixed into low ones, over
 * the smallest power of two that holds the size; the few places outside go on until they come inside.
 */
import { childKey, type Key } from './key.js';

export class KeyedPermutation {
  private readonly mask: number;
  private readonly shift: number;
  private readonly round0: Round;
  private readonly round1: Round;
  private readonly round2: Round;

  /** @param size integer in [1, 2^31] @throws RangeError otherwise */
  constructor(
    readonly size: number,
    key: Key,
  ) {
    if (!Number.isInteger(size) || size < 1 || size > 2 ** 31)
      throw new RangeError(`a permutation has 1 to 2^31 places, not ${size}`);
    const bits = 32 - Math.clz32(size - 1);
    this.mask = bits === 0 ? 0 : 0x7fffffff >>> (31 - bits);
    // At least half of the bits: mixing twice gives back what was mixed.
    this.shift = (bits + 1) >>> 1;
    this.round0 = roundOf(childKey(key, 0), this.mask);
    this.round1 = roundOf(childKey(key, 1), this.mask);
    this.round2 = roundOf(childKey(key, 2), this.mask);
  }

  /** The image of `place`. @param place integer in [0, size) */
  at(place: number): number {
    this.run(one, place, 1);
    return one[0] as number;
  }

  /** The place whose image is `image`. @param image integer in [0, size) @throws RangeError for another, which has no place */
  inverse(image: number): number {
    const { size, mask, shift, round0, round1, round2 } = this;
    // An image from outside could walk in a circle that never comes inside.
    if (!(image >= 0 && image < size)) throw new RangeError(`${image} is no image: they are 0-${size - 1}`);
    let x = image;
    do {
      x ^= x >>> shift;
      x = (Math.imul(x, round2.undo) & mask) ^ round2.added;
      x ^= x >>> shift;
      x = (Math.imul(x, round1.undo) & mask) ^ round1.added;
      x ^= x >>> shift;
      x = (Math.imul(x, round0.undo) & mask) ^ round0.added;
    } while (x >= size);
    return x;
  }

  /** Writes where `count` places from `first` on go. One loop for many: what it needs of the key is read once, and nothing is called. */
  run(list: Uint32Array, first: number, count: number): void {
    const { size, mask, shift } = this;
    const { added: added0, factor: factor0 } = this.round0;
    const { added: added1, factor: factor1 } = this.round1;
    const { added: added2, factor: factor2 } = this.round2;
    for (let i = 0; i < count; i += 1) {
      let x = first + i;
      do {
        x = Math.imul(x ^ added0, factor0) & mask;
        x ^= x >>> shift;
        x = Math.imul(x ^ added1, factor1) & mask;
        x ^= x >>> shift;
        x = Math.imul(x ^ added2, factor2) & mask;
        x ^= x >>> shift;
      } while (x >= size);
      list[i] = x;
    }
  }
}

interface Round {
  readonly added: number;
  /** Odd. */
  readonly factor: number;
  /** The factor that undoes it. */
  readonly undo: number;
}

function roundOf({ a, b }: Key, mask: number): Round {
  const factor = b | 1;
  return { added: a & mask, factor, undo: inverseOfOdd(factor) };
}

/** The image of a single place. */
const one = new Uint32Array(1);

/** The factor that undoes an odd factor modulo 2^32: each step of Newton's doubles the bits that are right, from 3 on. */
function inverseOfOdd(factor: number): number {
  let inverse = factor;
  for (let step = 0; step < 4; step += 1) inverse = Math.imul(inverse, 2 - Math.imul(factor, inverse));
  return inverse;
}
