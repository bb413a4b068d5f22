/**
 * Makes the messages of a load in the order of time over all types, a stretch of simulated time after the other, as runs by a clock make
 * what is due. Stretches grow until they hold enough for making them to be worth it.
 */
import { ordinalAt } from '@tietovirta/messages';
import { DueMessages, minuteMs, Timeline, type SliceRows } from '@tietovirta/pace';
import type { ScenarioPlan } from '@tietovirta/plan';
import { isOfPart, type LoadPart, type NamedMessages } from './load-part.js';
import { mergedOrder, type MergedOrder } from './merged-order.js';
import { slicesOfNamed } from './named-messages.js';
import type { Piece, Stretch } from './stretch.js';

export interface StretchOptions {
  /** The share of this process. Default: all. */
  readonly part?: LoadPart | undefined;
  /** These messages alone. Default: all. */
  readonly only?: NamedMessages | undefined;
  /** Whether what follows after the window is made too, behind everything else. */
  readonly afterEnd: boolean;
  /** Messages of the same grain of time leave together; see `OrderOptions`. */
  readonly grainMs: number;
}

const wantedMessages = 65_536;
const mostMinutes = 60;

export class StretchMaker {
  private readonly timeline: Timeline;
  private readonly messages: DueMessages;
  private atMs: number;
  private minutes = 1;
  private place = 0;
  private isOver = false;

  constructor(
    { year, fromDay, toDay, tasks }: ScenarioPlan,
    private readonly options: StretchOptions,
  ) {
    this.timeline = new Timeline({ calendar: year.calendar, fromDay, toDay });
    const slices = options.only === undefined ? tasks : slicesOfNamed(options.only, year, tasks);
    this.messages = new DueMessages({ year, slices, timeline: this.timeline, beginMs: this.timeline.startMs });
    this.atMs = this.timeline.startMs;
  }

  /** Messages that were made so far, those of other parts included. */
  get made(): number {
    return this.place;
  }

  /** @returns undefined when there are no more; stretches without messages are passed over */
  next(): Stretch | undefined {
    const { timeline } = this;
    while (this.atMs < timeline.endMs) {
      const fromMs = this.atMs;
      const midnight = timeline.midnight(timeline.dayAt(fromMs) + 1);
      this.atMs = Math.min(fromMs + this.minutes * minuteMs, midnight);
      const stretch = this.stretchOf(this.messages.between(fromMs, this.atMs));
      const few = stretch.instantOf.length < wantedMessages / 2;
      this.minutes = Math.max(1, Math.min(mostMinutes, few ? 2 * this.minutes : this.minutes >> 1));
      if (stretch.count > 0) return stretch;
    }
    if (this.isOver || !this.options.afterEnd) return undefined;
    this.isOver = true;
    const last = this.stretchOf(this.messages.afterEnd());
    return last.count === 0 ? undefined : last;
  }

  private stretchOf(rows: Iterable<SliceRows>): Stretch {
    const pieces: Piece[] = [];
    for (const each of rows) pieces.push(ownPiece(each));
    const order = mergedOrder(pieces, { earliestMs: this.timeline.startMs, grainMs: this.options.grainMs });
    return this.chosen(pieces, order);
  }

  /** Those of the order that leave this process. */
  private chosen(pieces: readonly Piece[], order: MergedOrder): Stretch {
    const { part, only } = this.options;
    const { pieceOf, rowOf, instantOf } = order;
    const total = rowOf.length;
    const placeOf = new Float64Array(total);
    let count = 0;
    for (let at = 0; at < total; at += 1) {
      const { columns } = pieces[pieceOf[at] as number] as Piece;
      const row = rowOf[at] as number;
      if (only !== undefined && only.get(columns.type.id)?.has(ordinalAt(columns, row)) !== true) continue;
      const place = this.place;
      this.place += 1;
      if (part !== undefined && !isOfPart(part, columns, row)) continue;
      pieceOf[count] = pieceOf[at] as number;
      rowOf[count] = row;
      instantOf[count] = instantOf[at] as number;
      placeOf[count] = place;
      count += 1;
    }
    return { pieces, count, pieceOf, rowOf, instantOf, placeOf };
  }
}

/** In memory of its own: what is due stands only until more of it is asked for. */
function ownPiece({ messageType, day, columns, reached }: SliceRows): Piece {
  return {
    messageType,
    day,
    columns: { ...columns, arrays: columns.arrays.map((array) => array.slice()) },
    firstIndex: reached === undefined ? 0 : reached.next - columns.rows,
    isLast: reached?.isLast ?? false,
  };
}
