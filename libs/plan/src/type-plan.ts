/**
 * The year of one planned message type: how many messages on each day, and which variant each ordinal has.
 * Exact by construction: the yearly total is split down by multinomial draws, variants by a keyed permutation.
 */
import type { CalendarYear } from '@tietovirta/calendar';
import { childKey, KeyedPermutation, splitCounts, type Key } from '@tietovirta/chance';
import type { Variant } from '@tietovirta/exchanges';
import type { PlannedType, SlicePlan } from './slice-plan.js';

export class TypePlan {
  readonly total: number;
  /** Messages on each day of the year. */
  readonly dayCounts: Uint32Array;
  /** Ordinal of each day's first message, and the total as last value. */
  readonly dayStarts: Float64Array;
  private readonly permutation: KeyedPermutation | undefined;
  /** Variant k has the permuted places [reached[k], reached[k + 1]). */
  private readonly reached: Float64Array;

  constructor(
    readonly type: PlannedType,
    readonly variants: readonly Variant[],
    dayCounts: Uint32Array,
    private readonly calendar: CalendarYear,
    readonly key: Key,
  ) {
    this.dayCounts = dayCounts;
    this.dayStarts = sumsOf(dayCounts);
    this.total = this.dayStarts[dayCounts.length] as number;
    this.reached = sumsOf(variants.map((variant) => variant.count));
    this.permutation = variants.length > 1 ? new KeyedPermutation(this.total, childKey(key, 'variants')) : undefined;
  }

  slice(dayIndex: number): SlicePlan {
    const day = this.calendar.days[dayIndex];
    if (day === undefined) throw new RangeError(`${this.calendar.year} has no day ${dayIndex}`);
    return {
      type: this.type,
      day,
      firstOrdinal: this.dayStarts[dayIndex] as number,
      count: this.dayCounts[dayIndex] as number,
    };
  }

  /** Day of the year on which an ordinal falls. @throws RangeError past the last ordinal */
  dayOf(ordinal: number): number {
    if (!(ordinal >= 0 && ordinal < this.total)) throw new RangeError(`${this.type.id} has no ordinal ${ordinal}`);
    return lastNotAbove(this.dayStarts, ordinal);
  }

  /** Index of the variant that an ordinal has. */
  variantOf(ordinal: number): number {
    if (this.permutation === undefined) return 0;
    return lastNotAbove(this.reached, this.permutation.at(ordinal));
  }

  /** Messages in each hour of a day, from local midnight: 23, 24 or 25 counts. */
  hourCounts(dayIndex: number): Uint32Array {
    const { day, count } = this.slice(dayIndex);
    return splitCounts(count, this.type.season.hourWeights(day), childKey(childKey(this.key, 'hours'), dayIndex));
  }

  /** Messages in each minute of a day, from local midnight. */
  minuteCounts(dayIndex: number): Uint32Array {
    const hours = this.hourCounts(dayIndex);
    const minutes = new Uint32Array(hours.length * 60);
    const key = childKey(childKey(this.key, 'minutes'), dayIndex);
    hours.forEach((count, hour) => {
      if (count > 0) minutes.set(splitCounts(count, evenMinutes, childKey(key, hour)), hour * 60);
    });
    return minutes;
  }
}

const evenMinutes = new Float64Array(60).fill(1);

function sumsOf(counts: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(counts.length + 1);
  for (let i = 0; i < counts.length; i += 1) sums[i + 1] = (sums[i] as number) + (counts[i] as number);
  return sums;
}

/** Index of the last value that is not above `wanted`, skipping empty places: sums[i] ≤ wanted < sums[i + 1]. */
function lastNotAbove(sums: Float64Array, wanted: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((sums[middle] as number) <= wanted) low = middle;
    else high = middle;
  }
  return low;
}
