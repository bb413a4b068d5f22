/**
 * Which of a list of jobs are held in each month of a year, a bit each, with the sums that lead from a rank among those of a month to the job and
 * back. Memory may be shared by threads: one writes it, all read it.
 */
import { monthsOfYear } from './working-months.js';

/** Jobs of one sum: eight words. */
const jobsOfSum = 256;
const wordsOfSum = jobsOfSum / 32;

export class MonthBits {
  /** Sums and words of a month, in the order of months. */
  private readonly sums: Uint32Array;
  private readonly words: Int32Array;
  private readonly sumsOfMonth: number;

  /** @param jobs how many jobs there are at most */
  constructor(memory: SharedArrayBuffer, jobs: number) {
    this.sumsOfMonth = Math.ceil(jobs / jobsOfSum) + 1;
    this.sums = new Uint32Array(memory, 0, monthsOfYear * this.sumsOfMonth);
    this.words = new Int32Array(memory, this.sums.byteLength, monthsOfYear * this.sumsOfMonth * wordsOfSum);
  }

  /** Sums and words, for who carries them elsewhere. */
  get written(): Uint32Array {
    return new Uint32Array(this.sums.buffer, 0, this.sums.length + this.words.length);
  }

  static bytesFor(jobs: number): number {
    return 4 * monthsOfYear * (Math.ceil(jobs / jobsOfSum) + 1) * (1 + wordsOfSum);
  }

  /** Writes the months of all jobs, in their order. @param held bits of the months of each, bit 0 for January */
  fill(held: Uint16Array): void {
    for (let month = 0; month < monthsOfYear; month += 1) this.fillMonth(month, held);
  }

  private fillMonth(month: number, held: Uint16Array): void {
    const { sums, words, sumsOfMonth } = this;
    const [firstSum, firstWord] = [month * sumsOfMonth, month * sumsOfMonth * wordsOfSum];
    let sum = 0;
    for (let first = 0; first < held.length; first += 32) {
      if (first % jobsOfSum === 0) sums[firstSum + first / jobsOfSum] = sum;
      const end = Math.min(first + 32, held.length);
      let word = 0;
      for (let job = first; job < end; job += 1) word |= (((held[job] as number) >>> month) & 1) << (job & 31);
      words[firstWord + (first >>> 5)] = word;
      sum += bitCount(word);
    }
    sums.fill(sum, firstSum + Math.ceil(held.length / jobsOfSum), firstSum + sumsOfMonth);
  }

  has(month: number, job: number): boolean {
    return ((this.wordAt(month, job >>> 5) >>> (job & 31)) & 1) === 1;
  }

  /** How many jobs before one are held in a month. */
  before(month: number, job: number): number {
    const place = Math.floor(job / jobsOfSum);
    let sum = this.sums[month * this.sumsOfMonth + place] as number;
    for (let word = place * wordsOfSum; word < job >>> 5; word += 1) sum += bitCount(this.wordAt(month, word));
    return sum + bitCount(this.wordAt(month, job >>> 5) & ((1 << (job & 31)) - 1));
  }

  /** The job with a rank among those held in a month. @param rank below how many there are */
  jobAt(month: number, rank: number): number {
    const { sums, sumsOfMonth } = this;
    let low = month * sumsOfMonth;
    let high = low + sumsOfMonth - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((sums[middle] as number) <= rank) low = middle;
      else high = middle - 1;
    }
    let left = rank - (sums[low] as number);
    let at = low * wordsOfSum;
    for (let count = bitCount(this.words[at] as number); count <= left; count = bitCount(this.words[at] as number)) {
      left -= count;
      at += 1;
    }
    let word = this.words[at] as number;
    for (; left > 0; left -= 1) word &= word - 1;
    return ((at - month * sumsOfMonth * wordsOfSum) << 5) + lowestBit(word);
  }

  /** Writes who has the jobs of a month from a rank on, in their order. @param count not more than there are from it */
  writeFrom(list: Uint32Array, at: number, persons: Uint32Array, { month, rank, count }: RanksOfMonth): void {
    if (count === 0) return;
    const first = this.jobAt(month, rank);
    const ofMonth = month * this.sumsOfMonth * wordsOfSum;
    let place = first >>> 5;
    let word = (this.words[ofMonth + place] as number) & (-1 << (first & 31));
    const end = at + count;
    for (let next = at; next < end; next += 1) {
      while (word === 0) {
        place += 1;
        word = this.words[ofMonth + place] as number;
      }
      list[next] = persons[(place << 5) + lowestBit(word)] as number;
      word &= word - 1;
    }
  }

  private wordAt(month: number, word: number): number {
    return this.words[month * this.sumsOfMonth * wordsOfSum + word] as number;
  }
}

export interface RanksOfMonth {
  /** 0 for January. */
  readonly month: number;
  readonly rank: number;
  readonly count: number;
}

const lowestBit = (word: number): number => 31 - Math.clz32(word & -word);

/** How many bits of a word are set. */
export function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
