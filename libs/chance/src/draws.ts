/** A sequence of draws from one key; two sequences of the same key are equal. */
import type { Key } from './key.js';
import { mix } from './mix.js';

const GOLDEN = 0x9e3779b9;

export class Draws {
  private counter = 0;

  constructor(private readonly key: Key) {}

  /** Uniform integer in [0, 2^32). */
  nextUint32(): number {
    this.counter = (this.counter + GOLDEN) | 0;
    return mix(mix(this.key.a ^ this.counter) + this.key.b) >>> 0;
  }

  /** Uniform in [0, 1), a multiple of 2^-53. */
  nextUnit(): number {
    const high = this.nextUint32() >>> 5;
    const low = this.nextUint32() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }
}
