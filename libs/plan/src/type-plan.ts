/**
 * The year of one planned message type: how many messages on each day, and which variant each ordinal has.
 * Exact by construction: the total of each stretch is split down by multinomial draws, its variants by a keyed permutation.
 */
import type { CalendarYear } from '@tietovirta/calendar';
import { addEvenly, childKey, type Key } from '@tietovirta/chance';
import type { Variant } from '@tietovirta/exchanges';
import type { PlannedType, SlicePlan } from './slice-plan.js';
import { hourCountsOf, sumOfCounts, type Stretch } from './stretch.js';
import { lastNotAbove, sumsOf } from './sums.js';
import { VariantsOfDays } from './variants-of-days.js';

/** What all plans of the year of a message type depend on. */
export interface YearContext {
  readonly calendar: CalendarYear;
  readonly key: Key;
}

export class TypePlan {
  readonly total: number;
  /** Messages on each day of the year. */
  readonly dayCounts: Uint32Array;
  /** Ordinal of each day's first message, and the total as last value. */
  readonly dayStarts: Float64Array;
  /** Root of all chance of this message type in this year. */
  readonly key: Key;
  private readonly calendar: CalendarYear;
  private readonly choice: VariantsOfDays | undefined;
  /** Variants of the day that was asked for last, with its first ordinal and its count: choosing costs much of a message. */
  private kept = new Uint16Array(0);
  private keptFrom = 0;
  private keptCount = 0;
  private asked = new Uint16Array(0);

  constructor(
    readonly type: PlannedType,
    readonly variants: readonly Variant[],
    /** Parts of the year by season; the days of the type are their sum. */
    readonly stretches: readonly Stretch[],
    { calendar, key }: YearContext,
  ) {
    this.calendar = calendar;
    this.key = key;
    this.dayCounts = sumOfCounts(
      stretches.map(({ dayCounts }) => dayCounts),
      calendar.days.length,
    );
    this.dayStarts = sumsOf(this.dayCounts);
    this.total = this.dayStarts[this.dayCounts.length] as number;
    this.choice = variants.length > 1 ? new VariantsOfDays(variants, stretches, key) : undefined;
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

  /** Index of the variant that an ordinal has. Where variants have seasons of their own, its whole day is chosen. */
  variantOf(ordinal: number): number {
    const place = ordinal - this.keptFrom;
    if (place >= 0 && place < this.keptCount) return this.kept[place] as number;
    if (this.choice === undefined) return 0;
    return this.choice.byOrdinal?.at(ordinal) ?? (this.variantsOf(ordinal, 1)[0] as number);
  }

  /** Indexes of the variants of some messages of one day, in the order of their ordinals; they stand until others are asked for. */
  variantsOf(firstOrdinal: number, count: number): Uint16Array {
    const place = firstOrdinal - this.keptFrom;
    if (place >= 0 && place + count <= this.keptCount) return this.kept.subarray(place, place + count);
    if (this.choice !== undefined && this.choice.byOrdinal === undefined && count > 0) {
      const day = this.dayOf(firstOrdinal);
      const from = firstOrdinal - this.slice(day).firstOrdinal;
      return this.variantsOn(day).subarray(from, from + count);
    }
    if (this.asked.length < count) this.asked = new Uint16Array(count);
    if (this.choice === undefined) this.asked.fill(0, 0, count);
    else this.choice.byOrdinal?.choose(this.asked, firstOrdinal, count);
    return this.asked.subarray(0, count);
  }

  /** Indexes of the variants of a day's messages, in the order of their ordinals; they stand until others are asked for. */
  variantsOn(dayIndex: number): Uint16Array {
    const { day, firstOrdinal, count } = this.slice(dayIndex);
    if (this.keptFrom !== firstOrdinal || this.keptCount !== count) {
      if (this.kept.length < count) this.kept = new Uint16Array(count);
      const byOrdinal = this.choice?.byOrdinal;
      if (byOrdinal === undefined) this.choice?.writeDay(this.kept, day);
      else byOrdinal.choose(this.kept, firstOrdinal, count);
      this.keptFrom = firstOrdinal;
      this.keptCount = count;
    }
    return this.kept.subarray(0, count);
  }

  /** Messages in each hour of a day, from local midnight: 23, 24 or 25 counts. */
  hourCounts(dayIndex: number): Uint32Array {
    const { day } = this.slice(dayIndex);
    return sumOfCounts(
      this.stretches.map((stretch) => hourCountsOf(stretch, day)),
      day.hours,
    );
  }

  /** Messages in each minute of a day, from local midnight. */
  minuteCounts(dayIndex: number): Uint32Array {
    const hours = this.hourCounts(dayIndex);
    const minutes = new Uint32Array(hours.length * 60);
    const key = childKey(childKey(this.key, 'minutes'), dayIndex);
    hours.forEach((count, hour) => {
      addEvenly(minutes, { from: hour * 60, places: 60 }, count, childKey(key, hour));
    });
    return minutes;
  }
}
