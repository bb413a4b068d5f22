/**
 * The days of a type whose messages come together. Groups, not messages, are spread over the minutes: an hour's messages of each stretch are
 * cut into groups by the sizes of its gathering, groups of all stretches are mixed, and each falls into a minute with all that is in it. Hours
 * keep their exact counts, and a group never leaves its minute.
 */
import type { CalendarDay } from '@tietovirta/calendar';
import { childKey, Draws, scaled, shuffle, splitCounts, type Key } from '@tietovirta/chance';
import type { Gathering, Variant } from '@tietovirta/exchanges';
import { hourCountsOf, minutesOfPeak, type Stretch } from './stretch.js';
import { sumsOf } from './sums.js';
import { VariantChoice } from './variant-choice.js';

/** One day, message by message in the order of ordinals. */
export interface GatheredDay {
  readonly variants: Uint16Array;
  /** Place of each message in its group, from 0. */
  readonly places: Uint16Array;
  /** Messages in each minute, from local midnight. */
  readonly minutes: Uint32Array;
}

interface GatheredStretch {
  readonly stretch: Stretch;
  readonly choice: VariantChoice;
  readonly gathering: Gathering | undefined;
  /** Place in the stretch of each day's first message. */
  readonly dayStarts: Float64Array;
}

/** A group as one number: the place of its variant, and its size in the last bits. */
const sizeBits = 10;
const largestSize = (1 << sizeBits) - 1;
const groupOf = (variant: number, size: number): number => (variant << sizeBits) | size;

const evenMinutes = new Float64Array(60).fill(1);

export class GatheredDays {
  private readonly stretches: readonly GatheredStretch[];
  /** Places of the stretches without those of peaks, and of those of peaks. */
  private readonly ordinary: readonly number[];
  private readonly peaks: readonly number[];
  private readonly key: Key;
  /** Groups of an hour, and variants of an hour's messages of a stretch: written one hour after the other. */
  private groups = new Uint32Array(0);
  private chosen = new Uint16Array(0);

  /** @throws Error where variants that come together are planned with others: too many have one season */
  constructor(variants: readonly Variant[], stretches: readonly Stretch[], key: Key) {
    this.key = childKey(key, 'gathered');
    const places = [...stretches.keys()];
    this.ordinary = places.filter((place) => stretches[place]?.peak === undefined);
    this.peaks = places.filter((place) => stretches[place]?.peak !== undefined);
    this.stretches = stretches.map((stretch) => {
      const [gathering] = stretch.variants.flatMap((place) => variants[place]?.gathering ?? []);
      if (gathering !== undefined && stretch.variants.length > 1)
        throw new Error(`${stretch.variants.length} variants of one season cannot come together: they are planned as one`); // oxfmt-ignore
      const choice = new VariantChoice(variants, stretch.variants, childKey(childKey(stretch.key, 'variants'), 'variants')); // oxfmt-ignore
      return { stretch, choice, gathering, dayStarts: sumsOf(stretch.dayCounts) };
    });
  }

  day(day: CalendarDay, count: number): GatheredDay {
    const made = { variants: new Uint16Array(count), places: new Uint16Array(count), minutes: new Uint32Array(day.hours * 60) }; // oxfmt-ignore
    const hours = this.stretches.map(({ stretch }) => hourCountsOf(stretch, day));
    const next = this.stretches.map(({ dayStarts }) => dayStarts[day.index] as number);
    const key = childKey(this.key, day.index);
    for (let hour = 0, from = 0; hour < day.hours; hour += 1) {
      const ofHour = childKey(key, hour);
      const inHour = hours.reduce((sum, counts) => sum + (counts[hour] as number), 0);
      // There are no more groups than messages.
      if (this.groups.length < inHour) this.groups = new Uint32Array(2 * inHour);
      const add = (groups: number, place: number): number => {
        const first = next[place] as number;
        const ofStretch = hours[place]?.[hour] as number;
        next[place] = first + ofStretch;
        return this.addGroups(groups, this.stretches[place] as GatheredStretch, { first, count: ofStretch, key: childKey(ofHour, place) }); // oxfmt-ignore
      };
      const groups = this.ordinary.reduce(add, 0);
      shuffle(this.groups, childKey(ofHour, 'order'), 0, groups);
      const parts = [{ first: 0, ofMinutes: splitCounts(groups, evenMinutes, childKey(ofHour, 'minutes')) }];
      for (let first = groups, each = 0; each < this.peaks.length; each += 1) {
        const place = this.peaks[each] as number;
        const end = add(first, place);
        const { stretch } = this.stretches[place] as GatheredStretch;
        if (end > first) parts.push({ first, ofMinutes: minutesOfPeak(stretch, day, hour, end - first) });
        first = end;
      }
      from = spread(made, this.groups, { parts, from, firstMinute: 60 * hour });
    }
    return made;
  }

  /** Cuts messages of a stretch into groups. @param from so many groups of the hour are there @returns how many are there then */
  private addGroups(
    from: number,
    { choice, gathering }: GatheredStretch,
    { first, count, key }: MessagesOfHour,
  ): number {
    const { groups } = this;
    if (count === 0) return from;
    if (this.chosen.length < count) this.chosen = new Uint16Array(2 * count);
    choice.choose(this.chosen, first, count);
    let next = from;
    if (gathering === undefined) {
      for (let message = 0; message < count; message += 1)
        groups[next + message] = groupOf(this.chosen[message] as number, 1);
      return from + count;
    }
    const { sizes } = gathering;
    // Such a stretch has one variant.
    const variant = this.chosen[0] as number;
    const draws = new Draws(key);
    for (let left = count; left > 0; next += 1) {
      const size = Math.min(left, sizes[scaled(draws.nextUint32(), sizes.length)] as number);
      groups[next] = groupOf(variant, size);
      left -= size;
    }
    return next;
  }
}

interface MessagesOfHour {
  /** Place in the stretch of the first. */
  readonly first: number;
  readonly count: number;
  readonly key: Key;
}

interface MinutesOfGroups {
  /** Groups that follow each other: the place of the first, and how many each minute of the hour has. */
  readonly parts: readonly { readonly first: number; readonly ofMinutes: Uint32Array }[];
  /** Row of the hour's first message. */
  readonly from: number;
  readonly firstMinute: number;
}

/** Writes the messages of groups minute by minute. @returns the row behind the last one */
function spread(
  { variants, places, minutes }: GatheredDay,
  groups: Uint32Array,
  { parts, from, firstMinute }: MinutesOfGroups,
): number {
  let row = from;
  const next = parts.map(({ first }) => first);
  for (let minute = 0; minute < evenMinutes.length; minute += 1) {
    const before = row;
    for (const [part, { ofMinutes }] of parts.entries()) {
      let group = next[part] as number;
      for (const end = group + (ofMinutes[minute] as number); group < end; group += 1) {
        const each = groups[group] as number;
        const [variant, size] = [each >>> sizeBits, each & largestSize];
        for (let place = 0; place < size; place += 1, row += 1) {
          variants[row] = variant;
          places[row] = place;
        }
      }
      next[part] = group;
    }
    minutes[firstMinute + minute] = row - before;
  }
  return row;
}
