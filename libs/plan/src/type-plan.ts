/**
 * The year of one planned message type: how many messages on each day, and which variant each ordinal has.
 * Exact by construction: the total of each stretch is split down by multinomial draws, its variants by a keyed permutation.
 */
import type { CalendarDay, CalendarYear } from '@tietovirta/calendar';
import { addEvenly, childKey, type Key } from '@tietovirta/chance';
import type { Variant } from '@tietovirta/exchanges';
import { GatheredDays, type GatheredDay } from './gathered-days.js';
import type { PlannedType, SlicePlan } from './slice-plan.js';
import { hourCountsOf, minutesOfPeak, sumOfCounts, type Stretch } from './stretch.js';
import { lastNotAbove, sumsOf } from './sums.js';
import { VariantsOfDays } from './variants-of-days.js';

/** What all plans of the year of a message type depend on. */
export interface YearContext {
  readonly calendar: CalendarYear;
  readonly key: Key;
}

/** Messages whose variants are kept for those who ask for single ones: half a megabyte, a month of a type that corrects what it sent. */
const mostLooked = 262_144;

export class TypePlan {
  readonly total: number;
  /** Messages on each day of the year. */
  readonly dayCounts: Uint32Array;
  /** Ordinal of each day's first message, and the total as last value. */
  readonly dayStarts: Float64Array;
  /** Root of all chance of this message type in this year. */
  readonly key: Key;
  private readonly calendar: CalendarYear;
  /** Parts without those of peaks, and those of peaks. */
  private readonly ordinary: readonly Stretch[];
  private readonly peaks: readonly Stretch[];
  private readonly choice: VariantsOfDays | undefined;
  private readonly gathered: GatheredDays | undefined;
  /** The day of messages that come together which was asked for last. */
  private lastGathered: { readonly dayIndex: number; readonly day: GatheredDay } | undefined;
  /** Variants of the day that was asked for last, with its first ordinal and its count: choosing costs much of a message. */
  private kept = new Uint16Array(0);
  private keptFrom = 0;
  private keptCount = 0;
  /** Variants of the days of which single messages were asked for last, the one asked for first before the others. */
  private readonly looked = new Map<number, Uint16Array>();
  private lookedMessages = 0;
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
    this.ordinary = stretches.filter(({ peak }) => peak === undefined);
    this.peaks = stretches.filter(({ peak }) => peak !== undefined);
    const isGathered = variants.some(({ gathering }) => gathering !== undefined);
    this.gathered = isGathered ? new GatheredDays(variants, stretches, key) : undefined;
    this.choice = variants.length > 1 && !isGathered ? new VariantsOfDays(variants, stretches, key) : undefined;
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
    if (this.choice === undefined && this.gathered === undefined) return 0;
    const place = ordinal - this.keptFrom;
    if (place >= 0 && place < this.keptCount) return this.kept[place] as number;
    const { byOrdinal } = this.choice ?? {};
    if (byOrdinal !== undefined) return byOrdinal.at(ordinal);
    const day = this.dayOf(ordinal);
    return this.lookedOn(day)[ordinal - (this.dayStarts[day] as number)] as number;
  }

  /** Originals of what is revised lie on any of the last days: choosing a whole day for each would cost more than all its messages. */
  private lookedOn(dayIndex: number): Uint16Array {
    const known = this.looked.get(dayIndex);
    if (known !== undefined) return known;
    const { day, count } = this.slice(dayIndex);
    this.lookedMessages += count;
    for (const [oldest, variants] of this.looked) {
      if (this.lookedMessages <= mostLooked) break;
      this.looked.delete(oldest);
      this.lookedMessages -= variants.length;
    }
    const chosen = this.gathered?.day(day, count).variants ?? new Uint16Array(count);
    if (this.gathered === undefined) this.choice?.writeDay(chosen, day, () => this.ordinaryMinutes(day));
    this.looked.set(dayIndex, chosen);
    return chosen;
  }

  /** Indexes of the variants of some messages of one day, in the order of their ordinals; they stand until others are asked for. */
  variantsOf(firstOrdinal: number, count: number): Uint16Array {
    const place = firstOrdinal - this.keptFrom;
    if (place >= 0 && place + count <= this.keptCount) return this.kept.subarray(place, place + count);
    const isByDay = this.gathered !== undefined || (this.choice !== undefined && this.choice.byOrdinal === undefined);
    if (isByDay && count > 0) {
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
    const gathered = this.gatheredOn(dayIndex);
    if (gathered !== undefined) return gathered.variants;
    const { day, firstOrdinal, count } = this.slice(dayIndex);
    if (this.keptFrom !== firstOrdinal || this.keptCount !== count) {
      if (this.kept.length < count) this.kept = new Uint16Array(count);
      const byOrdinal = this.choice?.byOrdinal;
      if (byOrdinal === undefined) this.choice?.writeDay(this.kept, day, () => this.ordinaryMinutes(day));
      else byOrdinal.choose(this.kept, firstOrdinal, count);
      this.keptFrom = firstOrdinal;
      this.keptCount = count;
    }
    return this.kept.subarray(0, count);
  }

  /** The messages of a day with their groups; undefined for a type whose messages come one by one. */
  gatheredOn(dayIndex: number): GatheredDay | undefined {
    if (this.gathered === undefined) return undefined;
    if (this.lastGathered?.dayIndex !== dayIndex) {
      const { day, count } = this.slice(dayIndex);
      this.lastGathered = { dayIndex, day: this.gathered.day(day, count) };
    }
    return this.lastGathered.day;
  }

  /** Messages in each hour of a day, from local midnight: 23, 24 or 25 counts. */
  hourCounts(dayIndex: number): Uint32Array {
    return hoursOf(this.stretches, this.slice(dayIndex).day);
  }

  /** Messages in each minute of a day, from local midnight. */
  minuteCounts(dayIndex: number): Uint32Array {
    const gathered = this.gatheredOn(dayIndex);
    if (gathered !== undefined) return gathered.minutes;
    const { day } = this.slice(dayIndex);
    const minutes = this.ordinaryMinutes(day);
    for (const stretch of this.peaks)
      hourCountsOf(stretch, day).forEach((count, hour) => {
        if (count > 0) minutesOfPeak(stretch, day, hour, count).forEach((each, minute) => (minutes[60 * hour + minute]! += each)); // oxfmt-ignore
      });
    return minutes;
  }

  /** Messages in each minute of a day but those of peaks. */
  private ordinaryMinutes(day: CalendarDay): Uint32Array {
    const hours = hoursOf(this.ordinary, day);
    const minutes = new Uint32Array(hours.length * 60);
    const key = childKey(childKey(this.key, 'minutes'), day.index);
    const places = (this.type.kind === 'opening' ? this.type.pickMinutes?.value : undefined) ?? 60;
    hours.forEach((count, hour) => {
      addEvenly(minutes, { from: hour * 60, places }, count, childKey(key, hour));
    });
    return minutes;
  }
}

const hoursOf = (stretches: readonly Stretch[], day: CalendarDay): Uint32Array =>
  sumOfCounts(
    stretches.map((stretch) => hourCountsOf(stretch, day)),
    day.hours,
  );
