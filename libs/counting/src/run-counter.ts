/**
 * Counts the frames of one run, each part of a slice once: what lies below the slice's mark is a repeat and changes nothing
 * unless it fills a hole, what lies beyond it is a gap and fails the run, and what cannot be read is set aside with its
 * reason and leaves a hole. What the plan of the run does not have stands for no message of it: it is set aside, and slices stay
 * as they are. What was counted waits here until `takeEntries` hands it over to be written.
 */
import type { CalendarYear } from '@tietovirta/calendar';
import type { MessageType } from '@tietovirta/exchanges';
import { decodeFrame, FrameUnreadable, type Frame, type FrameHeader } from '@tietovirta/messages';
import type { PlannedFrames } from '@tietovirta/plan';
import { CountedSlices, type CountedSlice } from './counted-slices.js';
import type { FrameCounter } from './frame-counter.js';
import { isSetAside } from '@tietovirta/wording';
import { FramesMissing } from './frames-missing.js';
import type { RowFaults } from './row-fault.js';
import { rowsOfPart } from './rows-of-part.js';
import type { DeadLetter, RunEntries, SliceMark } from './run-records.js';
import type { SlicePart } from './slice-progress.js';
import { TypeCounters, type TypeCounter } from './type-counters.js';

export interface CountedRun {
  readonly calendar: CalendarYear;
  readonly messageTypes: readonly MessageType[];
  /** What frames are compared with. Absent: they are taken at their word, as those that this process made itself. */
  readonly planned?: PlannedFrames;
  /** Where the ledger stands. */
  readonly marks: readonly SliceMark[];
}

/** Where a frame lies. */
export interface FramePlace {
  readonly source: string;
  readonly position: number;
}

/** Why a frame, or some messages of one, are set aside. */
export interface Fault {
  readonly code: string;
  readonly messages: number;
  readonly reason: string;
}

export class RunCounter {
  /**
   * Whether the run came to its end. What was set aside may then still come, as dead letters that are sent again do; whatever else comes is
   * late and changes nothing.
   */
  isClosed = false;
  private readonly types: TypeCounters;
  private readonly planned: PlannedFrames | undefined;
  private readonly slices: CountedSlices;
  private deadLetters: DeadLetter[] = [];
  private recovered: RunEntries['recovered'][number][] = [];
  private countedMessages = 0;
  private framesAgain = 0;
  private messagesAgain = 0;
  private framesLate = 0;

  constructor({ calendar, messageTypes, planned, marks }: CountedRun) {
    this.planned = planned;
    this.types = new TypeCounters(messageTypes, calendar);
    this.slices = new CountedSlices(marks);
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

  /** Frames that would have changed a run which has come to its end. */
  get lateFrames(): number {
    return this.framesLate;
  }

  /** What was set aside since entries were last taken. */
  get waitingDeadLetters(): readonly DeadLetter[] {
    return this.deadLetters;
  }

  /** @throws FramesMissing when something is missing before the frame */
  count(frame: Frame, place: FramePlace): void {
    const { header } = frame;
    if (this.isRefused(header, place)) return;
    const slice = this.slices.of(header);
    const parts = this.newParts(slice, header);
    if (parts.length === 0) return;
    if (header.isWithheld === true) {
      if (this.isClosed) return;
      slice.progress.passOver({ index: header.index, next: header.next, messages: 0 });
      this.slices.touch(slice, header);
      return;
    }
    try {
      const state = this.types.of(header.messageType);
      if (state === undefined) throw new FrameUnreadable('type-unknown', `no message type ${header.messageType} here`);
      const columns = decodeFrame(frame, state.type);
      for (const part of parts) this.raise({ slice, state, header, place }, part, rowsOfPart(columns, header, part));
      this.slices.touch(slice, header);
    } catch (error) {
      if (!isSetAside(error)) throw error;
      this.passOver(header, place, { code: error.code, messages: header.rows, reason: error.message });
    }
  }

  /** Sets aside a frame that could not be read. @throws FramesMissing when something is missing before it */
  setAside(header: FrameHeader, place: FramePlace, fault: Pick<Fault, 'code' | 'reason'>): void {
    if (this.isRefused(header, place) || this.newParts(this.slices.of(header), header).length === 0) return;
    this.passOver(header, place, { ...fault, messages: header.rows });
  }

  /** Everything counted since the last call; nothing is lost or doubled however often it is called. */
  takeEntries(runId: number): RunEntries {
    const entries = {
      runId,
      ...this.types.takeMeasured(),
      marks: this.slices.takeMarks(),
      sent: [],
      deadLetters: this.deadLetters,
      recovered: this.recovered,
    };
    this.deadLetters = [];
    this.recovered = [];
    return entries;
  }

  /** What the plan does not have is set aside for itself: it stands for no message of the run, and takes no place of one. */
  private isRefused(header: FrameHeader, { source, position }: FramePlace): boolean {
    const difference = this.planned?.differenceOf(header);
    if (difference === undefined) return false;
    if (this.isClosed) {
      this.framesLate += 1;
      return true;
    }
    const { messageType, day, index, next } = header;
    const covered = { messageType, day, index, next, messages: 0 };
    this.deadLetters.push({ ...covered, ...difference, source, position, isRecovered: false });
    return true;
  }

  private newParts({ progress, mark }: CountedSlice, header: FrameHeader): readonly SlicePart[] {
    if (this.isClosed && header.next > progress.nextIndex) {
      this.framesLate += 1;
      return progress.newPartsOf(header).filter(({ next }) => next <= progress.nextIndex);
    }
    if (header.isSparse !== true && progress.leavesGap(header))
      throw new FramesMissing(`${mark.messageType} on day ${mark.day}`, progress.nextIndex, header.index);
    const parts = progress.newPartsOf(header);
    if (parts.length === 0) {
      this.framesAgain += 1;
      this.messagesAgain += header.rows;
    }
    return parts;
  }

  private raise(
    {
      slice,
      state,
      header,
      place,
    }: { slice: CountedSlice; state: TypeCounter; header: FrameHeader; place: FramePlace },
    part: SlicePart,
    columns: Parameters<FrameCounter['count']>[0],
  ): void {
    const { progress, mark } = slice;
    const isComingBack = part.index < progress.nextIndex;
    const result = state.counter.count(columns, header.day, state.tallies);
    if (result.counted === 0 && columns.rows > 0) {
      this.leaveOpen({ slice, header: { ...header, ...part }, place }, result.faults);
      return;
    }
    const noLongerAside = progress.take(part);
    mark.counted += result.counted;
    mark.setAside -= noLongerAside;
    mark.hashLow = (mark.hashLow + result.hashLow) % 4294967296;
    mark.hashHigh = (mark.hashHigh + result.hashHigh) % 4294967296;
    this.countedMessages += columns.rows - noLongerAside;
    const { messageType, day } = header;
    if (isComingBack) this.recovered.push({ messageType, day, ...part });
    for (const fault of result.faults.list()) this.keep(slice, header, place, fault);
  }

  /** A part whose messages are all at fault leaves a hole, or the hole that it came for: those that belong there may still come. */
  private leaveOpen(
    { slice, header, place }: { slice: CountedSlice; header: FrameHeader; place: FramePlace },
    faults: RowFaults,
  ): void {
    const { index, next } = header;
    if (slice.progress.passOver({ index, next, messages: faults.total }) === undefined) return;
    this.countedMessages += faults.total;
    for (const fault of faults.list()) this.keep(slice, header, place, fault);
  }

  private passOver(header: FrameHeader, place: FramePlace, fault: Fault): void {
    if (this.isClosed) return;
    const slice = this.slices.of(header);
    const { index, next } = header;
    const beyond = slice.progress.passOver({ index, next, messages: fault.messages });
    this.slices.touch(slice, header);
    if (beyond === undefined) return;
    this.countedMessages += beyond.messages;
    this.keep(slice, { ...header, ...beyond }, place, { ...fault, messages: beyond.messages });
  }

  private keep({ mark }: CountedSlice, header: FrameHeader, { source, position }: FramePlace, fault: Fault): void {
    const { messageType, day, index, next } = header;
    mark.setAside += fault.messages;
    this.deadLetters.push({ messageType, day, index, next, ...fault, source, position, isRecovered: false });
  }
}
