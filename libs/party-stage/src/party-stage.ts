/**
 * The parties at work: takes slices from the run queue, makes their messages and publishes them; consumes the openings that
 * the transport brings and publishes what the parties answer. Order of work only: the arithmetic is in generation and
 * conversations.
 */
import { Answering } from '@tietovirta/conversations';
import { Generator as MessageGenerator } from '@tietovirta/generation';
import {
  type BodyPool,
  decodeFrame,
  encodeColumns,
  frameRows,
  FrameUnreadable,
  frameVersion,
  type Frame,
  type FrameHeader,
} from '@tietovirta/messages';
import type { SliceTask } from '@tietovirta/run-queue';
import type { Delivery } from '@tietovirta/transport';
import { playSlices, type SliceWork } from './play-slices.js';
import { sliceKey } from './slice-key.js';

export interface PartyWork extends SliceWork {
  /** Lends the memory of frames; shared with the transport that gives it back. */
  readonly bodies?: BodyPool;
}

export class PartyStage {
  private readonly generator: MessageGenerator;
  private readonly answering = new Map<string, Answering>();
  private sentMessages = 0;

  constructor(private readonly work: PartyWork) {
    this.generator = new MessageGenerator(work.plan);
    for (const type of work.plan.types) {
      const answering = new Answering(type, work.plan, frameRows);
      if (answering.types.length > 0) this.answering.set(type.type.id, answering);
    }
    work.transport.subscribe('parties', (delivery) => this.answer(delivery));
  }

  /** Messages published so far, answers included. */
  get sent(): number {
    return this.sentMessages;
  }

  /** Makes slices until the queue is empty, or until stopped; then waits until all was handled. */
  play(): Promise<void> {
    return playSlices(this.work, (task) => this.framesOf(task));
  }

  private *framesOf({ messageType, day }: SliceTask): Generator<Frame, void, undefined> {
    const maker = this.generator.openSlice(messageType, day);
    const { count } = maker.slice;
    for (let index = 0, from = 0; from < count; index += 1, from += frameRows) {
      const to = Math.min(count, from + frameRows);
      const columns = maker.make(from, to);
      const header: FrameHeader = {
        version: frameVersion,
        year: this.work.plan.year,
        messageType,
        day,
        index,
        isLast: to === count,
        rows: columns.rows,
        firstOrdinal: columns.firstOrdinal,
      };
      this.sentMessages += columns.rows;
      yield { header, body: encodeColumns(columns, this.work.bodies) };
    }
  }

  private async answer({ frame }: Delivery): Promise<void> {
    const { header } = frame;
    const answering = this.answering.get(header.messageType);
    if (answering === undefined) return;
    for (const columns of this.answersTo(frame, answering)) {
      const answerHeader: FrameHeader = {
        ...header,
        messageType: columns.type.id,
        rows: columns.rows,
        firstOrdinal: 0,
      };
      this.sentMessages += columns.rows;
      const body = encodeColumns(columns, this.work.bodies);
      await this.work.transport.publish({ header: answerHeader, body }, sliceKey(header.messageType, header.day));
    }
  }

  /** Nobody can answer what nobody can read: the counter sets the opening aside, the parties keep silent. */
  private answersTo(frame: Delivery['frame'], answering: Answering): ReturnType<Answering['answer']> {
    try {
      const { type } = this.work.plan.planOf(frame.header.messageType);
      return answering.answer(decodeFrame(frame, type));
    } catch (error) {
      if (error instanceof FrameUnreadable) return [];
      throw error;
    }
  }
}
