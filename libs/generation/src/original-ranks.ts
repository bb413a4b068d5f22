/**
 * Which messages of a type revise none, as a bit each with sums beside them: so that it is known at once how many of a day there are, and the how-many-th
 * of its day one is. All messages are looked at once, a quarter of a second for the reports of a year: a kept table.
 */
import { drawnPlace, mix } from '@tietovirta/chance';
import { keptTable } from '@tietovirta/kept-tables';
import type { TypePlan, YearPlan } from '@tietovirta/plan';
import { bitCount } from '@tietovirta/population';

const messagesOfSum = 256;
const wordsOfSum = messagesOfSum / 32;

/** From which random bits of a message its value is drawn. */
export interface ToldFrom {
  /** By place of a draw: 1 for a value of an original. */
  readonly isOriginal: Uint8Array;
  readonly salt: number;
}

export class OriginalRanks {
  readonly words: Int32Array;
  private readonly sums: Uint32Array;

  constructor(
    private readonly plan: TypePlan,
    { settings }: Pick<YearPlan, 'settings'>,
    told: ToldFrom,
  ) {
    const key = settings === undefined ? undefined : ['originals', plan.type.id, settings];
    ({ words: this.words, sums: this.sums } = keptTable({ key, build: () => findOriginals(plan, told) }));
  }

  /** How many originals come before an ordinal, in the whole year. */
  before(ordinal: number): number {
    const place = Math.floor(ordinal / messagesOfSum);
    let sum = this.sums[place] as number;
    for (let word = place * wordsOfSum; word < ordinal >>> 5; word += 1) sum += bitCount(this.words[word] as number);
    return sum + bitCount((this.words[ordinal >>> 5] as number) & ((1 << (ordinal & 31)) - 1));
  }

  /** Originals of a day. */
  on(day: number): number {
    const { dayStarts } = this.plan;
    return this.before(dayStarts[day + 1] as number) - this.before(dayStarts[day] as number);
  }

  /** The ordinal of the original that so many come before. */
  ordinalOf(rank: number): number {
    let [low, high] = [0, this.sums.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.sums[middle] as number) <= rank) low = middle;
      else high = middle - 1;
    }
    let left = rank - (this.sums[low] as number);
    let ordinal = low * messagesOfSum;
    for (; ; ordinal += 1) {
      left -= ((this.words[ordinal >>> 5] as number) >>> (ordinal & 31)) & 1;
      if (left < 0) return ordinal;
    }
  }
}

interface Originals {
  readonly words: Int32Array;
  readonly sums: Uint32Array;
}

function findOriginals(plan: TypePlan, told: ToldFrom): Originals {
  const words = new Int32Array((Math.floor(plan.total / messagesOfSum) + 1) * wordsOfSum);
  writeOriginals(words, plan, told);
  const sums = new Uint32Array(words.length / wordsOfSum);
  for (let place = 0, sum = 0; place < sums.length; place += 1) {
    sums[place] = sum;
    for (let word = place * wordsOfSum; word < (place + 1) * wordsOfSum; word += 1) sum += bitCount(words[word] as number); // oxfmt-ignore
  }
  return { words, sums };
}

function writeOriginals(words: Int32Array, { key: { a, b }, total }: TypePlan, { isOriginal, salt }: ToldFrom): void {
  for (let first = 0; first < total; first += 32) {
    const end = Math.min(first + 32, total);
    let word = 0;
    for (let ordinal = first; ordinal < end; ordinal += 1) {
      const bits = mix(mix(ordinal ^ a) + b);
      word |= (isOriginal[drawnPlace(mix(bits ^ salt))] as number) << (ordinal & 31);
    }
    words[first >>> 5] = word;
  }
}
