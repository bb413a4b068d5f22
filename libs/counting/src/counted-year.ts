/**
 * The counters of a year, to be asked by message type, values and day: what key figures are computed from. Holds what was
 * counted, or what the oracle expects; both answer alike.
 */
import {
  distinctMeasureOf,
  openingBalance,
  type AskedKeys,
  type MessageType,
  type YearFigures,
} from '@tietovirta/exchanges';
import { CellLayout } from './cell-layout.js';
import { daysOfDeltas } from './daily-messages.js';
import { sumsOfDeltas } from './daily-sums.js';
import { DistinctKeys, type ExpectedKeys } from './distinct-keys.js';
import type { CellDeltas, CellMembers } from './run-records.js';

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
  /** By which the year was planned: they say what stocks began with. */
  readonly figures: YearFigures;
}

/** Of so many the scale is seen in nine digits. */
const manyMessages = 1_000_000_000;

interface Counter {
  readonly layout: CellLayout;
  readonly counts: Float64Array;
  /** Of the days together, by number column. */
  readonly sums: Map<string, number>;
}

export class CountedYear {
  private readonly counters: ReadonlyMap<string, Counter>;
  private readonly keys = new DistinctKeys();

  /** @param messageTypes those that the run simulates */
  constructor(
    messageTypes: readonly MessageType[],
    private readonly window: CountedWindow,
  ) {
    this.counters = new Map(
      messageTypes.map((type) => {
        const layout = new CellLayout(type);
        return [type.id, { layout, counts: new Float64Array(window.days * layout.size), sums: new Map() }];
      }),
    );
  }

  /** Adds the messages and the sums a day of what a ledger keeps. @throws Error for a message type that is not simulated */
  add(deltas: CellDeltas): this {
    for (const { messageType, day, cell, count } of daysOfDeltas(deltas)) {
      const { layout, counts } = this.counterOf(messageType);
      const at = day * layout.size + cell;
      counts[at] = (counts[at] as number) + count;
    }
    for (const { messageType, column, sum } of sumsOfDeltas(deltas)) {
      const { sums } = this.counterOf(messageType);
      sums.set(column, (sums.get(column) ?? 0) + sum);
    }
    return this;
  }

  /** Adds the sets of distinct measures that a ledger keeps. */
  addSets(members: readonly CellMembers[]): this {
    this.keys.addSets(members);
    return this;
  }

  /** Adds different keys that the plan says. */
  expectKeys(expected: readonly ExpectedKeys[]): this {
    this.keys.expect(expected);
    return this;
  }

  isSimulated(messageType: string): boolean {
    return this.counters.has(messageType);
  }

  /** How many there were when the year began of the things that a message of this type adds one to; 0 of a type that has no stock. */
  opening(messageType: string): number {
    return openingBalance(this.counterOf(messageType).layout.type, this.window.figures);
  }

  get isWholeYear(): boolean {
    const { days, fromDay, toDay } = this.window;
    return fromDay === 0 && toDay === days;
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

  /** What a number column of the messages comes to, of types that measure it a day. */
  sum(messageType: string, column: string): number {
    return this.counterOf(messageType).sums.get(column) ?? 0;
  }

  /** Different keys of each period, added up over the year; null of a part of the year, which says nothing of its different keys, and of scales and volumes of which nobody knows them. */
  distinct(messageType: string, asked: AskedKeys): number | null {
    const { layout } = this.counterOf(messageType);
    const { fromScale = 0, fromMessages = 0 } = distinctMeasureOf(layout.type, asked) ?? {};
    const isLarge = this.window.figures.assumed(manyMessages) >= fromScale * manyMessages;
    const isKnown = this.isWholeYear && isLarge && (fromMessages === 0 || this.count(messageType) >= fromMessages);
    return isKnown ? this.keys.count(layout.type, asked) : null;
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
