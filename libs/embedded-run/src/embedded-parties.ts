/**
 * The parties at work in one worker of an embedded run: takes slices from the queue, makes their messages and publishes them; consumes
 * the openings that the transport brings and publishes what the parties answer. Order of work only.
 */
import { AnswerFrames } from '@tietovirta/conversations';
import { SliceFrames } from '@tietovirta/generation';
import { sliceKey, type BodyPool } from '@tietovirta/messages';
import type { Delivery } from '@tietovirta/transport';
import { playSlices, type SliceWork } from './play-slices.js';

export interface PartyWork extends SliceWork {
  /** Lends the memory of frames; shared with the transport that gives it back. */
  readonly bodies?: BodyPool;
}

export class EmbeddedParties {
  private readonly slices: SliceFrames;
  private readonly answers: AnswerFrames;
  private sentMessages = 0;

  constructor(private readonly work: PartyWork) {
    this.slices = new SliceFrames(work.plan, '', work.bodies);
    this.answers = new AnswerFrames(work.plan, work.bodies);
    work.transport.subscribe({ group: 'parties', handle: (delivery) => this.answer(delivery) });
  }

  /** Messages published so far, answers included. */
  get sent(): number {
    return this.sentMessages;
  }

  /** Makes slices until the queue is empty, or until stopped; then waits until all was handled. */
  play(): Promise<void> {
    return playSlices(this.work, (task) => this.counted(this.slices.of(task)));
  }

  private *counted<F extends Delivery['frame']>(frames: Iterable<F>): Generator<F, void, undefined> {
    for (const frame of frames) {
      this.sentMessages += frame.header.rows;
      yield frame;
    }
  }

  private async answer({ frame }: Delivery): Promise<void> {
    if (!this.answers.areExpectedTo(frame.header.messageType)) return;
    for (const answer of this.answers.to(frame)) {
      this.sentMessages += answer.header.rows;
      await this.work.transport.publish(answer, sliceKey(frame.header));
    }
  }
}
