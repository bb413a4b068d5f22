/**
 * A bit for each person that is turned on a day of theirs. The bits stand for one day and move with it: events lie in the order of their days, and
 * only those between the old day and the new one are turned, or turned back.
 */
import type { EventsOfYear } from '../layout/events-of-year.js';
import { personOrdinalLimit } from '../layout/person-groups.js';

export interface EventsInOrder {
  /** Whom each event is about, in the order of days. */
  readonly persons: Uint32Array;
  readonly days: EventsOfYear;
}

export class BitsOfDay {
  /** Bits of 32 persons each. */
  readonly words = new Uint32Array(Math.ceil(personOrdinalLimit / 32));
  /** How many events of each series are turned. */
  private readonly reached: Uint32Array;
  /** Days since 1970-01-01; they stand for its end. */
  protected day = 0;
  /** Told of each word in which a bit was turned on the way to another day. */
  onChange: ((word: number) => void) | undefined;

  constructor(private readonly series: readonly EventsInOrder[]) {
    this.reached = new Uint32Array(series.length);
  }

  /** Has the bits stand for the end of a day (days since 1970-01-01). */
  moveTo(day: number): void {
    if (day === this.day) return;
    this.day = day;
    this.series.forEach(({ persons, days }, place) => {
      const now = days.before(day + 1);
      const before = this.reached[place] as number;
      for (let number = Math.min(now, before); number < Math.max(now, before); number += 1) {
        const person = persons[number] as number;
        this.turn(person);
        this.onChange?.(person >>> 5);
      }
      this.reached[place] = now;
    });
  }

  /** Moves to a day unless the bits stand for a later one. */
  reach(day: number): void {
    if (day > this.day) this.moveTo(day);
  }

  protected has(ordinal: number): boolean {
    return (((this.words[ordinal >>> 5] as number) >>> (ordinal & 31)) & 1) === 1;
  }

  protected turn(ordinal: number): void {
    this.words[ordinal >>> 5] = (this.words[ordinal >>> 5] as number) ^ (1 << (ordinal & 31));
  }
}
