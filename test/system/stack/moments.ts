/** Chance of a proof: everything it draws depends on one seed, so that a failure can be repeated. */
import { randomInt } from 'node:crypto';
import { Draws, keyOf } from '@tietovirta/chance';

/** TIETOVIRTA_TEST_SEED, or a new one; write it into the title of the suite. */
export function testSeed(): number {
  const wanted = process.env['TIETOVIRTA_TEST_SEED'] ?? '';
  if (wanted === '') return randomInt(1_000_000);
  if (!/^\d{1,9}$/.test(wanted)) throw new Error(`TIETOVIRTA_TEST_SEED is a whole number, not "${wanted}"`);
  return Number(wanted);
}

export class Moments {
  private readonly draws: Draws;

  constructor(seed: number, what: string) {
    this.draws = new Draws(keyOf(seed, what));
  }

  between(least: number, most: number): number {
    return least + Math.floor(this.draws.nextUnit() * (most - least + 1));
  }

  isOneIn(many: number): boolean {
    return this.draws.nextUnit() * many < 1;
  }

  oneOf<T>(things: readonly T[]): T {
    return things[this.between(0, things.length - 1)] as T;
  }

  bytes(count: number): Buffer {
    return Buffer.from(Array.from({ length: count }, () => this.between(0, 255)));
  }

  /** So many shares of a run, one in each stretch of it, in order: faults spread over all of it. */
  shares(count: number, { from, to }: { readonly from: number; readonly to: number }): readonly number[] {
    const stretch = (to - from) / count;
    return Array.from({ length: count }, (_, place) => from + stretch * (place + this.draws.nextUnit()));
  }
}
