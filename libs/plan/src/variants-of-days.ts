/**
 * Which variant each message of a type has. Where the type is one stretch, a permutation of its ordinals decides. Where it is
 * several, each stretch says how many messages it has in each hour, and these are shuffled within the hour: messages of all
 * stretches lie mixed, and a stretch of one variant costs no permutation.
 */
import type { CalendarDay } from '@tietovirta/calendar';
import { childKey, shuffle, type Key } from '@tietovirta/chance';
import type { Variant } from '@tietovirta/exchanges';
import { hourCountsOf, type Stretch } from './stretch.js';
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

  /** Writes the places of the variants of a day's messages, in the order of their ordinals. */
  writeDay(list: Uint16Array, day: CalendarDay): void {
    const hours = this.stretches.map(({ stretch }) => hourCountsOf(stretch, day));
    const next = this.stretches.map(({ dayStarts }) => dayStarts[day.index] as number);
    const key = childKey(this.key, day.index);
    for (let hour = 0, from = 0; hour < day.hours; hour += 1) {
      let to = from;
      this.stretches.forEach(({ choice }, place) => {
        const count = hours[place]?.[hour] as number;
        choice.choose(list.subarray(to), next[place] as number, count);
        next[place] = (next[place] as number) + count;
        to += count;
      });
      shuffle(list, childKey(key, hour), from, to);
      from = to;
    }
  }
}
