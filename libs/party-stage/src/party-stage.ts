/**
 * The parties at work within one process: takes slices from the run queue, makes their messages and publishes them; consumes
 * the openings that the transport brings and publishes what the parties answer. Order of work only.
 */
import type { Delivery } from '@tietovirta/transport';
import { AnswerMaker } from './answer-maker.js';
import { playSlices, type SliceWork } from './play-slices.js';
import { SliceMaker } from './slice-maker.js';
import { sliceKey } from './slice-key.js';
import type { BodyPool } from '@tietovirta/messages';

export interface PartyWork extends SliceWork {
  /** Lends the memory of frames; shared with the transport that gives it back. */
  readonly bodies?: BodyPool;
}

export class PartyStage {
  private readonly maker: SliceMaker;
  private readonly answers: AnswerMaker;
  private sentMessages = 0;

  constructor(private readonly work: PartyWork) {
    this.maker = new SliceMaker(work.plan, '', work.bodies);
    this.answers = new AnswerMaker(work.plan, work.bodies);
    work.transport.subscribe({ group: 'parties', handle: (delivery) => this.answer(delivery) });
  }

  /** Messages published so far, answers included. */
  get sent(): number {
    return this.sentMessages;
  }

  /** Makes slices until the queue is empty, or until stopped; then waits until all was handled. */
  play(): Promise<void> {
    return playSlices(this.work, (task) => this.counted(this.maker.framesOf(task)));
  }

  private *counted<F extends Delivery['frame']>(frames: Iterable<F>): Generator<F, void, undefined> {
    for (const frame of frames) {
      this.sentMessages += frame.header.rows;
      yield frame;
    }
  }

  private async answer({ frame }: Delivery): Promise<void> {
    const { messageType, day } = frame.header;
    if (!this.answers.areExpectedTo(messageType)) return;
    for (const answer of this.answers.to(frame)) {
      this.sentMessages += answer.header.rows;
      await this.work.transport.publish(answer, sliceKey(messageType, day));
    }
  }
}
