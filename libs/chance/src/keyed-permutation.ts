/**
 * Shuffles the integers [0, size) without storing a list: a four-round Feistel network over a rectangle of about `size`
 * places, applied again to the few places outside. "22 052 of 8 440 312" is then `permutation.at(i) < 22 052`.
 */
import { childKey, type Key } from './key.js';

export class KeyedPermutation {
  private readonly width: number;
  private readonly height: number;
  private readonly widthStep: number;
  private readonly heightStep: number;
  private readonly perWidth: number;
  private readonly round0: number;
  private readonly round1: number;
  private readonly round2: number;
  private readonly round3: number;

  /** @param size integer in [1, 2^32) */
  constructor(
    readonly size: number,
    key: Key,
  ) {
    this.width = Math.max(1, Math.ceil(Math.sqrt(size)));
    this.height = Math.max(1, Math.ceil(size / this.width));
    this.widthStep = this.width / 4294967296;
    this.heightStep = this.height / 4294967296;
    this.perWidth = 1 / this.width;
    this.round0 = childKey(key, 0).a;
    this.round1 = childKey(key, 1).a;
    this.round2 = childKey(key, 2).a;
    this.round3 = childKey(key, 3).a;
  }

  /** The image of `place` under the permutation. @param place integer in [0, size) */
  at(place: number): number {
    this.run(one, place, 1);
    return one[0] as number;
  }

  /** Writes where `count` places from `first` on go. One loop for many: what it needs of the key is read once, and nothing is called. */
  run(list: Uint32Array, first: number, count: number): void {
    const { size, width, height, widthStep, heightStep, perWidth, round0, round1, round2, round3 } = this;
    for (let i = 0; i < count; i += 1) {
      let walker = first + i;
      do {
        // Sides are below 2^17, so whole numbers stay 32-bit integers all the way.
        let row = (walker * perWidth) | 0;
        let column = (walker - row * width) | 0;
        // The reciprocal may be off by one in the last bit: mend the row.
        if (column < 0) {
          row -= 1;
          column += width;
        } else if (column >= width) {
          row += 1;
          column -= width;
        }
        column = (column + (scramble(row ^ round0) >>> 0) * widthStep) | 0;
        if (column >= width) column -= width;
        row = (row + (scramble(column ^ round1) >>> 0) * heightStep) | 0;
        if (row >= height) row -= height;
        column = (column + (scramble(row ^ round2) >>> 0) * widthStep) | 0;
        if (column >= width) column -= width;
        row = (row + (scramble(column ^ round3) >>> 0) * heightStep) | 0;
        if (row >= height) row -= height;
        walker = row * width + column;
      } while (walker >= size);
      list[i] = walker;
    }
  }
}

/** The image of a single place. */
const one = new Uint32Array(1);

/** Round function: only its high bits are used, so two multiplications are enough. */
function scramble(value: number): number {
  const x = Math.imul(value, 0x9e3779b1);
  return Math.imul(x ^ (x >>> 16), 0x85ebca6b);
}
