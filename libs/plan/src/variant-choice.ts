/**
 * Decides which variant each ordinal has, so that every variant gets exactly its count. Ordinals run with the days, so a variant
 * that starts during the year is chosen among the ordinals from its day on, and the others share what is left.
 */
import { childKey, KeyedPermutation, type Key } from '@tietovirta/chance';
import type { Variant } from '@tietovirta/exchanges';
import { lastNotAbove, sumsOf } from './sums.js';

interface Group {
  /** Places of the group's variants among all. */
  readonly variants: Uint16Array;
  /** Variant k of the group has the permuted places [reached[k], reached[k + 1]). */
  readonly reached: Float64Array;
  readonly total: number;
  readonly permutation: KeyedPermutation;
}

/** Ordinals that are permuted together. */
const block = 4096;
const permuted = new Uint32Array(block);

export class VariantChoice {
  private readonly whole: Group;
  private readonly late: Group | undefined;
  /** First ordinal that a late variant may have. */
  private readonly firstLate: number;

  /**
   * @param firstOrdinalOf first ordinal on or after a date; variants that name a date must all name the same one, and when
   * the ordinals from it on are too few for them (tiny scales), the date is ignored
   */
  constructor(variants: readonly Variant[], firstOrdinalOf: (date: string) => number, key: Key) {
    const dates = [...new Set(variants.flatMap((variant) => variant.startsOn ?? []))];
    if (dates.length > 1) throw new Error(`variants of one type start on ${dates.join(' and ')}; one date is possible`);
    const places = variants.map((_, place) => place);
    const total = variants.reduce((sum, variant) => sum + variant.count, 0);
    const isLate = (place: number): boolean => variants[place]?.startsOn !== undefined;
    const lateTotal = variants.reduce((sum, variant) => sum + (variant.startsOn === undefined ? 0 : variant.count), 0);
    const group = (of: readonly number[], size: number, name: string): Group => {
      const reached = sumsOf(of.map((place) => variants[place]?.count ?? 0));
      const permutation = new KeyedPermutation(Math.max(1, size), childKey(key, name));
      return { variants: Uint16Array.from(of), reached, total: reached[of.length] as number, permutation };
    };
    this.late = undefined;
    this.firstLate = dates[0] === undefined ? total : firstOrdinalOf(dates[0]);
    if (lateTotal === 0 || lateTotal > total - this.firstLate) this.whole = group(places, total, 'variants');
    else {
      this.late = group(places.filter(isLate), total - this.firstLate, 'late');
      this.whole = group(
        places.filter((place) => !isLate(place)),
        total - lateTotal,
        'variants',
      );
    }
  }

  /** Writes the places of the variants that `count` ordinals from `first` on have. */
  choose(places: Uint16Array, first: number, count: number): void {
    const early = this.late === undefined ? count : Math.min(count, Math.max(0, this.firstLate - first));
    const { permutation, variants, reached } = this.whole;
    for (let from = 0; from < early; from += block) {
      const rows = Math.min(block, early - from);
      permutation.run(permuted, first + from, rows);
      for (let i = 0; i < rows; i += 1)
        places[from + i] = variants[lastNotAbove(reached, permuted[i] as number)] as number;
    }
    for (let i = early; i < count; i += 1) places[i] = this.at(first + i);
  }

  /** Place of the variant that an ordinal has. */
  at(ordinal: number): number {
    const { late } = this;
    if (late === undefined || ordinal < this.firstLate)
      return variantIn(this.whole, this.whole.permutation.at(ordinal));
    const place = late.permutation.at(ordinal - this.firstLate);
    if (place < late.total) return variantIn(late, place);
    return variantIn(this.whole, this.whole.permutation.at(this.firstLate + place - late.total));
  }
}

const variantIn = ({ variants, reached }: Group, place: number): number =>
  variants[lastNotAbove(reached, place)] as number;
