/**
 * Counts messages as they are due: of each slice a part at a time, openings in their order and follow-ups when their time has come. It
 * counts what it is given. That nothing is given twice is the matter of who makes the messages and keeps, in the same transaction, up to
 * which instant they were counted.
 */
import type { CalendarYear } from '@tietovirta/calendar';
import type { MessageType } from '@tietovirta/exchanges';
import type { MessageColumns, SliceAddress } from '@tietovirta/messages';
import { CountedSlices } from './counted-slices.js';
import type { RunEntries, SliceMark } from './run-records.js';
import { TypeCounters } from './type-counters.js';

export interface DueCount {
  readonly calendar: CalendarYear;
  readonly messageTypes: readonly MessageType[];
  /** Where the ledger stands. */
  readonly marks: readonly SliceMark[];
}

/** How far a slice is: the index expected next, and whether it has no more. */
export interface ReachedIndex {
  readonly next: number;
  readonly isLast: boolean;
}

export class DueCounter {
  private readonly types: TypeCounters;
  private readonly slices: CountedSlices;
  private countedMessages = 0;

  constructor({ calendar, messageTypes, marks }: DueCount) {
    this.types = new TypeCounters(messageTypes, calendar);
    this.slices = new CountedSlices(marks);
  }

  /** Messages counted here. */
  get counted(): number {
    return this.countedMessages;
  }

  /**
   * @param reached of openings, which lie in the order of their indexes: how far the slice is with them
   * @throws Error for messages that cannot be true: whoever made them just now is at fault, and no one else
   */
  count(address: SliceAddress, columns: MessageColumns, reached?: ReachedIndex): void {
    const known = this.types.of(address.messageType);
    if (known === undefined) throw new Error(`no message type ${address.messageType} here`);
    const { counted, hashLow, hashHigh, faults } = known.counter.count(columns, address.day, known.tallies);
    const [fault] = faults.list();
    if (fault !== undefined) throw new Error(`${address.messageType} on day ${address.day}: ${fault.reason}`);
    const { mark } = this.slices.of(address);
    mark.counted += counted;
    mark.hashLow = (mark.hashLow + hashLow) % 4294967296;
    mark.hashHigh = (mark.hashHigh + hashHigh) % 4294967296;
    this.countedMessages += counted;
    this.moveOn(address, reached);
  }

  /** All of a slice is counted. @param next indexes of the slice */
  complete(address: SliceAddress, next: number): void {
    this.moveOn(address, { next, isLast: true });
  }

  private moveOn(address: SliceAddress, { next, isLast }: ReachedIndex = { next: 0, isLast: false }): void {
    const slice = this.slices.of(address);
    slice.progress.take({ index: 0, next });
    this.slices.touch(slice, { isLast });
  }

  /** Everything counted since the last call. */
  takeEntries(runId: number): RunEntries {
    const marks = this.slices.takeMarks();
    return { runId, ...this.types.takeMeasured(), marks, sent: [], deadLetters: [], recovered: [] };
  }
}
