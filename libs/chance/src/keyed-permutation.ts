/**
 * Shuffles the integers [0, size) without keeping a list: a four-round Feistel network over a rectangle of about `size`
 * places, walked again on the few places outside. "22 052 of 8 440 312" is then `permutation.at(i) < 22 052`.
 */
import { childKey, type Key } from './key.js';
import { mix } from './mix.js';

export class KeyedPermutation {
  private readonly width: number;
  private readonly height: number;
  private readonly widthStep: number;
  private readonly heightStep: number;
  private readonly rounds: Int32Array;

  /** @param size integer in [1, 2^32) */
  constructor(
    readonly size: number,
    key: Key,
  ) {
    this.width = Math.max(1, Math.ceil(Math.sqrt(size)));
    this.height = Math.max(1, Math.ceil(size / this.width));
    this.widthStep = this.width / 4294967296;
    this.heightStep = this.height / 4294967296;
    this.rounds = Int32Array.from([0, 1, 2, 3], (round) => childKey(key, round).a);
  }

  /** Where `place` goes; different places go to different ones. @param place integer in [0, size) */
  at(place: number): number {
    let walker = place;
    do walker = this.once(walker);
    while (walker >= this.size);
    return walker;
  }

  private once(place: number): number {
    const { width, height, widthStep, heightStep, rounds } = this;
    let row = Math.floor(place / width);
    let column = place - row * width;
    column += Math.floor((mix(row ^ (rounds[0] as number)) >>> 0) * widthStep);
    if (column >= width) column -= width;
    row += Math.floor((mix(column ^ (rounds[1] as number)) >>> 0) * heightStep);
    if (row >= height) row -= height;
    column += Math.floor((mix(row ^ (rounds[2] as number)) >>> 0) * widthStep);
    if (column >= width) column -= width;
    row += Math.floor((mix(column ^ (rounds[3] as number)) >>> 0) * heightStep);
    if (row >= height) row -= height;
    return row * width + column;
  }
}
