/** What counts the messages of each type of a run, and what was measured of them until it is taken. */
import type { CalendarYear } from '@tietovirta/calendar';
import type { MessageType } from '@tietovirta/exchanges';
import { FrameCounter } from './frame-counter.js';
import { MeasuredEntries } from './measured-entries.js';
import { talliesOf, type MeasureTally } from './measure-tally.js';
import type { RunEntries } from './run-records.js';

export interface TypeCounter {
  readonly type: MessageType;
  readonly counter: FrameCounter;
  readonly tallies: readonly MeasureTally[];
}

export class TypeCounters {
  private readonly types: ReadonlyMap<string, TypeCounter>;

  constructor(messageTypes: readonly MessageType[], calendar: CalendarYear) {
    this.types = new Map(
      messageTypes.map((type) => {
        return [type.id, { type, counter: new FrameCounter(type, calendar), tallies: talliesOf(type, calendar) }];
      }),
    );
  }

  /** undefined for a type that the run does not have. */
  of(messageType: string): TypeCounter | undefined {
    return this.types.get(messageType);
  }

  /** Everything measured since the last call. */
  takeMeasured(): Pick<RunEntries, 'deltas' | 'members'> {
    const entries = new MeasuredEntries();
    for (const { tallies } of this.types.values()) for (const tally of tallies) tally.take(entries);
    return entries;
  }
}
