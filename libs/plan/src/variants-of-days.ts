/**
 * Which variant each message of a type has. Where the type is one stretch, a permutation of its ordinals decides. Where it is
 * several, each stretch says how many messages it has in each hour, and these are shuffled within the hour: messages of all
 * stretches lie mixed, and a stretch of one variant costs no permutation.
 */
import type { CalendarDay } from '@tietovirta/calendar';
import { childKey, shuffle, type Key } from '@tietovirta/chance';
import type { Variant } from '@tietovirta/exchanges';
import { hourCountsOf, minutesOfPeak, type Stretch } from './stretch.js';
import { sumsOf } from './sums.js';
import { VariantChoice } from './variant-choice.js';

interface ChosenStretch {
  readonly stretch: Stretch;
  readonly choice: VariantChoice;
  /** Place in the stretch of each day's first message. */
  readonly dayStarts: Float64Array;
}

export class VariantsOfDays {
  private readonly stretches: readonly ChosenStretch[];
  private readonly key: Key;

  constructor(variants: readonly Variant[], stretches: readonly Stretch[], key: Key) {
    this.key = childKey(key, 'mixed');
    this.stretches = stretches.map((stretch) => ({
      stretch,
      choice: new VariantChoice(variants, stretch.variants, childKey(childKey(stretch.key, 'variants'), 'variants')),
      dayStarts: sumsOf(stretch.dayCounts),
    }));
  }

  /** The choice by ordinal, without looking at the day; undefined where days are mixed of several stretches. */
  get byOrdinal(): VariantChoice | undefined {
    return this.stretches.length === 1 ? this.stretches[0]?.choice : undefined;
  }

  /**
   * Writes the places of the variants of a day's messages, in the order of their ordinals. Those of a peak stand in the minutes in which it has them.
   *
   * @param ordinaryMinutes messages in each minute of the day but those of peaks; asked on days with peaks
   */
  writeDay(list: Uint16Array, day: CalendarDay, ordinaryMinutes: () => Uint32Array): void {
    const hours = this.stretches.map(({ stretch }) => hourCountsOf(stretch, day));
    const next = this.stretches.map(({ dayStarts }) => dayStarts[day.index] as number);
    const key = childKey(this.key, day.index);
    let minutes: Uint32Array | undefined;
    for (let hour = 0, from = 0; hour < day.hours; hour += 1) {
      let to = from;
      const onTop: MinuteRows[] = [];
      this.stretches.forEach(({ stretch, choice }, place) => {
        const count = hours[place]?.[hour] as number;
        const isOnTop = stretch.peak !== undefined;
        if (count === 0 && isOnTop) return;
        const rows = isOnTop ? new Uint16Array(count) : list.subarray(to);
        choice.choose(rows, next[place] as number, count);
        next[place] = (next[place] as number) + count;
        if (isOnTop) onTop.push({ rows, minutes: minutesOfPeak(stretch, day, hour, count) });
        else to += count;
      });
      shuffle(list, childKey(key, hour), from, to);
      if (onTop.length > 0) {
        minutes ??= ordinaryMinutes();
        const ordinary = { rows: list.slice(from, to), minutes: minutes.subarray(60 * hour, 60 * hour + 60) };
        to = writeByMinute(list, from, [ordinary, ...onTop]);
      }
      from = to;
    }
  }
}

/** Messages of an hour in the order of their minutes. */
interface MinuteRows {
  readonly rows: Uint16Array;
  /** How many of them each minute of the hour has. */
  readonly minutes: Uint32Array;
}

/** Puts messages of several parts together minute by minute. @returns the place behind the last */
function writeByMinute(list: Uint16Array, from: number, parts: readonly MinuteRows[]): number {
  const done = parts.map(() => 0);
  let to = from;
  for (let minute = 0; minute < 60; minute += 1)
    for (const [place, { rows, minutes }] of parts.entries()) {
      const start = done[place] as number;
      const end = start + (minutes[minute] as number);
      list.set(rows.subarray(start, end), to);
      done[place] = end;
      to += end - start;
    }
  return to;
}
