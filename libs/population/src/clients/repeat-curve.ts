/**
 * How unevenly clients are asked about: a part of all questions goes to all alike, the rest mostly to the first of the roster, as
 * (e^(s·u) - 1) / (e^s - 1) of it for an even u. No client is without a chance, and none has so many that it would stand out of the country.
 */
import { exponential, logarithm } from '@tietovirta/chance';

export interface Repeats {
  /** s above: of the uneven questions the first of the roster has e^s / s times as many as the mean. */
  readonly steepness: number;
  /** Per cent of the questions that go to all alike. */
  readonly evenPercent: number;
}

const pieceBits = 10;
const pieces = 1 << pieceBits;
const withinBits = 32 - pieceBits;
const withinMask = (1 << withinBits) - 1;
/** So often an interval is halved: what is left of it is too small to be seen in a roster. */
const halvings = 40;

export class RepeatCurve {
  /** How far in the roster each 1,024th of the questions reaches, 0-1: in between it is a straight line. */
  private readonly reached: Float64Array;

  constructor({ steepness, evenPercent }: Repeats) {
    const even = evenPercent / 100;
    const end = exponential(steepness) - 1;
    const questionsUntil = (reach: number): number =>
      even * reach + ((1 - even) * logarithm(1 + reach * end)) / steepness;
    this.reached = Float64Array.from({ length: pieces + 1 }, (_, i) => whereIs(questionsUntil, i / pieces));
  }

  /** A place in a roster. @param bits 32 random bits @param size 1 or more */
  placeOf(bits: number, size: number): number {
    const piece = bits >>> withinBits;
    const from = this.reached[piece] as number;
    const within = (bits & withinMask) / (withinMask + 1);
    return Math.floor((from + within * ((this.reached[piece + 1] as number) - from)) * size);
  }
}

/** Where a function that rises from 0 to 1 between 0 and 1 has a value. */
function whereIs(rising: (at: number) => number, value: number): number {
  if (value === 0 || value === 1) return value;
  let [low, high] = [0, 1];
  for (let turn = 0; turn < halvings; turn += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
