/**
 * The counters of a year, to be asked by message type, values and day: what key figures are computed from. Holds what was
 * counted, or what the oracle expects; both answer alike.
 */
import { type CellDeltas, CellLayout, daysOfDeltas } from '@tietovirta/counting';
import type { MessageType } from '@tietovirta/exchanges';

/** The year's days, and those that the run simulates: the first, and the one after the last. */
export interface CountedWindow {
  readonly days: number;
  readonly fromDay: number;
  readonly toDay: number;
  /**
   * Whether follow-ups stand on the day on which they were sent. The oracle, which makes no messages, only knows the day on
   * which their conversations opened.
   */
  readonly followUpDaysAreKnown: boolean;
}

interface Counter {
  readonly layout: CellLayout;
  readonly counts: Float64Array;
}

export class CountedYear {
  private readonly counters: ReadonlyMap<string, Counter>;

  /** @param messageTypes those that the run simulates */
  constructor(
    messageTypes: readonly MessageType[],
    private readonly window: CountedWindow,
  ) {
    this.counters = new Map(
      messageTypes.map((type) => {
        const layout = new CellLayout(type);
        return [type.id, { layout, counts: new Float64Array(window.days * layout.size) }];
      }),
    );
  }

  /** Adds the messages a day of what a ledger keeps. @throws Error for a message type that is not simulated */
  add(deltas: CellDeltas): this {
    for (const { messageType, day, cell, count } of daysOfDeltas(deltas)) {
      const { layout, counts } = this.counterOf(messageType);
      const at = day * layout.size + cell;
      counts[at] = (counts[at] as number) + count;
    }
    return this;
  }

  isSimulated(messageType: string): boolean {
    return this.counters.has(messageType);
  }

  /** Messages of the year, all or those with the values named. */
  count(messageType: string, where: Readonly<Record<string, string>> = {}): number {
    const { layout, counts } = this.counterOf(messageType);
    const cells = layout.cellsWhere(where);
    let total = 0;
    for (let day = 0; day < this.window.days; day += 1) {
      for (const cell of cells) total += counts[day * layout.size + cell] as number;
    }
    return total;
  }

  /** Those on each day of the window; no days at all where the days of follow-ups are not known. */
  countPerDay(messageType: string, where: Readonly<Record<string, string>> = {}): readonly number[] {
    const { fromDay, toDay, followUpDaysAreKnown } = this.window;
    const { layout, counts } = this.counterOf(messageType);
    const cells = layout.cellsWhere(where);
    return Array.from({ length: followUpDaysAreKnown ? toDay - fromDay : 0 }, (_, i) =>
      cells.reduce((sum, cell) => sum + (counts[(fromDay + i) * layout.size + cell] as number), 0),
    );
  }

  private counterOf(messageType: string): Counter {
    const counter = this.counters.get(messageType);
    if (counter === undefined) throw new Error(`${messageType} is not simulated in this run`);
    return counter;
  }
}
