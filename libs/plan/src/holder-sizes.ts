/**
 * How many contained messages each holder of one day carries: at least one each, very unequal sizes (a few large batches
 * and many small ones), adding up to the day's total.
 */
import { childKey, Draws, splitCounts, type Key } from '@tietovirta/chance';

export interface HeldOnDay {
  readonly holders: number;
  readonly contained: number;
  /** See ContainedType of exchanges. */
  readonly evenness: number;
}

/** @returns one size a holder; empty when the day has no holder */
export function holderSizes({ holders, contained, evenness }: HeldOnDay, key: Key): Uint32Array {
  if (holders === 0) return new Uint32Array(0);
  const draws = new Draws(childKey(key, 'weights'));
  const weights = Float64Array.from({ length: holders }, () => {
    const u = draws.nextUnit() + evenness;
    return 1 / (u * u);
  });
  return splitCounts(contained - holders, weights, childKey(key, 'sizes')).map((rest) => rest + 1);
}
