/**
 * Decides which variant each message of a stretch has, by a keyed permutation of the places, so that every variant gets exactly
 * its count whatever the order of work.
 */
import { KeyedPermutation, type Key } from '@tietovirta/chance';
import type { Variant } from '@tietovirta/exchanges';
import { lastNotAbove, sumsOf } from './sums.js';

/** Places that are permuted together. */
const block = 4096;
const permuted = new Uint32Array(block);

export class VariantChoice {
  private readonly places: Uint16Array;
  /** Variant k of the stretch has the permuted places [reached[k], reached[k + 1]). */
  private readonly reached: Float64Array;
  private readonly permutation: KeyedPermutation;

  /** @param places which of the type's variants they are; one at least */
  constructor(variants: readonly Variant[], places: readonly number[], key: Key) {
    this.places = Uint16Array.from(places);
    this.reached = sumsOf(places.map((place) => (variants[place] as Variant).count));
    this.permutation = new KeyedPermutation(Math.max(1, this.reached[places.length] as number), key);
  }

  /** Writes the places of the variants that `count` messages of the stretch from `first` on have. */
  choose(chosen: Uint16Array, first: number, count: number): void {
    const { permutation, places, reached } = this;
    if (places.length === 1) chosen.fill(places[0] as number, 0, count);
    else
      for (let from = 0; from < count; from += block) {
        const rows = Math.min(block, count - from);
        permutation.run(permuted, first + from, rows);
        for (let i = 0; i < rows; i += 1)
          chosen[from + i] = places[lastNotAbove(reached, permuted[i] as number)] as number;
      }
  }

  /** Place of the variant that a message of the stretch has. */
  at(place: number): number {
    return this.places[lastNotAbove(this.reached, this.permutation.at(place))] as number;
  }
}
