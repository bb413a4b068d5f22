/**
 * Counts every frame that the transport brings, each once: a frame below its slice's mark is a repeat and changes nothing, a
 * frame above it is a gap and fails the run, a frame or row that cannot be read is set aside with its reason. What was counted
 * waits here until `takeBatch` hands it, with positions and marks, to be written in one transaction.
 */
import type { CalendarYear } from '@tietovirta/calendar';
import { FrameCounter, Tally } from '@tietovirta/counting';
import type { MessageType } from '@tietovirta/exchanges';
import type { CellDeltas, DeadLetter, LedgerBatch, SliceMark } from '@tietovirta/ledger';
import { decodeFrame, FrameUnreadable, type Frame } from '@tietovirta/messages';
import type { Delivery, Transport } from '@tietovirta/transport';
import { FrameGap } from './frame-gap.js';

export interface CountingWork {
  readonly calendar: CalendarYear;
  readonly messageTypes: readonly MessageType[];
  readonly transport: Transport;
  /** Where a resumed run stands; only slices of partitions that this endpoint reads will be asked. */
  readonly marks: readonly SliceMark[];
}

interface TypeState {
  readonly type: MessageType;
  readonly counter: FrameCounter;
  readonly tally: Tally;
}

type Mark = { -readonly [K in keyof SliceMark]: SliceMark[K] };

export class CountingStage {
  private readonly types: ReadonlyMap<string, TypeState>;
  private readonly marks = new Map<string, Mark>();
  private readonly touched = new Set<Mark>();
  private readonly steps = new Map<number, { from: number; to: number }>();
  private letters: DeadLetter[] = [];
  private countedMessages = 0;
  private framesAgain = 0;
  private messagesAgain = 0;

  constructor(work: CountingWork) {
    const { calendar } = work;
    this.types = new Map(
      work.messageTypes.map((type) => {
        const counter = new FrameCounter(type, calendar);
        return [type.id, { type, counter, tally: new Tally(calendar.days.length, counter.layout.size) }];
      }),
    );
    for (const mark of work.marks) this.marks.set(`${mark.messageType}/${mark.day}`, { ...mark });
    work.transport.subscribe('counters', (delivery) => {
      this.count(delivery);
    });
  }

  /** Messages counted here, and those set aside. */
  get counted(): number {
    return this.countedMessages;
  }

  /** Frames that came again and were ignored. */
  get repeatedFrames(): number {
    return this.framesAgain;
  }

  get repeatedMessages(): number {
    return this.messagesAgain;
  }

  /** Everything counted since the last call; nothing is lost or doubled however often it is called. */
  takeBatch(): LedgerBatch {
    const batch = {
      positions: [...this.steps].map(([partition, step]) => ({ partition, ...step })),
      deltas: this.takeDeltas(),
      marks: [...this.touched].map((mark) => ({ ...mark })),
      deadLetters: this.letters,
    };
    this.steps.clear();
    this.touched.clear();
    this.letters = [];
    return batch;
  }

  private takeDeltas(): CellDeltas {
    const messageTypes: string[] = [];
    const days: number[] = [];
    const cells: number[] = [];
    const counts: number[] = [];
    for (const { type, tally } of this.types.values()) {
      tally.empty((day, cell, count) => {
        messageTypes.push(type.id);
        days.push(day);
        cells.push(cell);
        counts.push(count);
      });
    }
    return { messageTypes, days, cells, counts };
  }

  private count({ frame, partition, position }: Delivery): void {
    const step = this.steps.get(partition);
    if (step === undefined) this.steps.set(partition, { from: position, to: position + 1 });
    else step.to = position + 1;
    const mark = this.markOf(frame);
    if (frame.header.index < mark.nextFrame) {
      this.framesAgain += 1;
      this.messagesAgain += frame.header.rows;
      return;
    }
    if (frame.header.index > mark.nextFrame) {
      throw new FrameGap(`${mark.messageType} on day ${mark.day}`, mark.nextFrame, frame.header.index);
    }
    this.raise(frame, mark);
    mark.nextFrame += 1;
    mark.isComplete = frame.header.isLast;
    this.touched.add(mark);
  }

  private raise(frame: Frame, mark: Mark): void {
    const { header } = frame;
    this.countedMessages += header.rows;
    try {
      const state = this.types.get(header.messageType);
      if (state === undefined) throw new FrameUnreadable('type-unknown', `no message type ${header.messageType} here`);
      const result = state.counter.count(decodeFrame(frame, state.type), header.day, state.tally);
      mark.counted += result.counted;
      mark.hashLow = (mark.hashLow + result.hashLow) % 4294967296;
      mark.hashHigh = (mark.hashHigh + result.hashHigh) % 4294967296;
      for (const fault of result.faults.list()) this.setAside(frame, mark, fault);
    } catch (error) {
      if (!(error instanceof FrameUnreadable)) throw error;
      this.setAside(frame, mark, { code: error.code, messages: header.rows, reason: error.message });
    }
  }

  private setAside({ header }: Frame, mark: Mark, fault: { code: string; messages: number; reason: string }): void {
    mark.setAside += fault.messages;
    this.letters.push({ messageType: header.messageType, day: header.day, frame: header.index, ...fault });
  }

  private markOf({ header }: Frame): Mark {
    const key = `${header.messageType}/${header.day}`;
    let mark = this.marks.get(key);
    if (mark === undefined) {
      mark = {
        messageType: header.messageType,
        day: header.day,
        nextFrame: 0,
        isComplete: false,
        counted: 0,
        setAside: 0,
        hashLow: 0,
        hashHigh: 0,
      };
      this.marks.set(key, mark);
    }
    return mark;
  }
}
