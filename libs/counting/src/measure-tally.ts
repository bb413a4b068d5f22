/**
 * What was measured of one message type since it was last taken. Tallies add up in any order, so partitions and workers can be merged
 * as they come.
 */
import type { CalendarYear } from '@tietovirta/calendar';
import type { MessageType } from '@tietovirta/exchanges';
import type { MeasuredRows } from './cell-places.js';
import { CountTally } from './count-tally.js';
import { DistinctTally } from './distinct-tally.js';
import { measureLayouts, type MeasureLayout } from './measure-layout.js';
import { SumTally } from './sum-tally.js';

export interface MeasureTally {
  readonly layout: MeasureLayout;
  /** Adds the rows that are not set aside. */
  raise(rows: MeasuredRows): void;
  /** Hands over what was added since the last call, and forgets it. */
  take(taker: MeasureTaker): void;
}

/** Takes what a tally has measured, place by place. */
export interface MeasureTaker {
  value(layout: MeasureLayout, period: number, cell: number, value: bigint): void;
  keys(layout: MeasureLayout, period: number, cell: number, members: Uint8Array): void;
}

/** A tally for each measure of a type. */
export const talliesOf = (type: MessageType, calendar: CalendarYear): readonly MeasureTally[] =>
  measureLayouts(type, calendar).map((layout) => {
    const { measure } = layout;
    if (measure?.take === 'sum') return new SumTally(layout, measure);
    if (measure?.take === 'distinct') return new DistinctTally(layout, measure);
    return new CountTally(layout);
  });
