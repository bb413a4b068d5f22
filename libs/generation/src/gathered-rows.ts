/**
 * Rows of messages that come together. A group has a root of its own, that of its first message: in a look-up everything is drawn from it, in a
 * batch the time only. So a message made alone is the same as in its frame.
 */
import { mix, scaled, type Key } from '@tietovirta/chance';
import type { Variant } from '@tietovirta/exchanges';

/** A group begins in the first part of its minute, so that its last message still lies in it. */
const startsWithinMs = 36_000;
const lastsMs = 24_000 - 1_000;
const timeSalt = 0x1b873593;
const waitSalt = 0x7ed55d16;

export interface GatheredRows {
  /** By row. */
  readonly variants: Uint16Array;
  /** By row: place in the group. */
  readonly places: Uint16Array;
  readonly rows: number;
}

export class GatheredRoots {
  /** By row: 32 random bits of the group. */
  private readonly ofGroups: Int32Array;
  /** By variant: 1 where all is drawn from the root of the group. */
  private readonly isLookUp: Uint8Array;
  /** By variant: ms from one message of a group to the next at most; 0 where messages come one by one. */
  private readonly gaps: Uint16Array;

  constructor(variants: readonly Variant[], capacity: number) {
    this.ofGroups = new Int32Array(capacity);
    this.isLookUp = Uint8Array.from(variants, ({ gathering }) => (gathering?.kind === 'look-up' ? 1 : 0));
    this.gaps = Uint16Array.from(variants, ({ gathering }) => gathering === undefined ? 0 : Math.floor(lastsMs / Math.max(...gathering.sizes))); // oxfmt-ignore
  }

  /** Writes 32 random bits a message, alike for all messages of a look-up. */
  draw(roots: Int32Array, { a, b }: Key, first: number, { variants, places, rows }: GatheredRows): void {
    const { ofGroups, isLookUp } = this;
    for (let row = 0; row < rows; row += 1) {
      const ordinal = first + row;
      const ofGroup = mix(mix((ordinal - (places[row] as number)) ^ a) + b);
      ofGroups[row] = ofGroup;
      roots[row] = isLookUp[variants[row] as number] === 1 ? ofGroup : mix(mix(ordinal ^ a) + b);
    }
  }

  /** Writes times within a minute. @param row first row of the minute @param until the one behind its last @param width ms */
  writeMinute(times: Int32Array, { variants, places }: GatheredRows, minute: GatheredMinute): void {
    const { ofGroups, gaps } = this;
    const { row: first, until, startMs, width } = minute;
    for (let row = first; row < until; row += 1) {
      const gap = gaps[variants[row] as number] as number;
      const bits = mix((ofGroups[row] as number) ^ timeSalt);
      if (gap === 0) times[row] = startMs + scaled(bits, width);
      else {
        const place = places[row] as number;
        times[row] = startMs + scaled(bits, startsWithinMs) + place * gap + scaled(mix(bits ^ (waitSalt + place)), gap);
      }
    }
  }
}

export interface GatheredMinute {
  readonly row: number;
  readonly until: number;
  readonly startMs: number;
  readonly width: number;
}
