/**
 * Plays slices from a recording instead of making them: openings and what followed from them, in the order in which a run
 * carries them. Nobody answers, the answers are in the recording; what is expected still comes from the oracle.
 */
import type { FollowUpType } from '@tietovirta/exchanges';
import type { Frame } from '@tietovirta/messages';
import { Oracle } from '@tietovirta/oracle';
import { sliceKey, type PartyWork } from '@tietovirta/party-stage';
import type { SliceTask } from '@tietovirta/run-queue';
import type { RecordedFrames } from './recorded-frames.js';

export interface ReplayWork extends PartyWork {
  readonly recorded: RecordedFrames;
}

export class ReplayStage {
  private readonly oracle: Oracle;
  private sentMessages = 0;

  constructor(private readonly work: ReplayWork) {
    this.oracle = new Oracle(work.plan);
  }

  /** Messages published so far. */
  get sent(): number {
    return this.sentMessages;
  }

  /** Plays slices until the queue is empty, or until stopped; then waits until all was handled. */
  async play(): Promise<void> {
    for (;;) {
      const task = await this.work.queue.take();
      if (task === undefined || this.work.isStopped()) break;
      if (!(await this.playSlice(task))) break;
      this.work.onSlice(this.oracle.expect(task.messageType, task.day));
    }
    await this.work.transport.settled();
  }

  /** @returns false when stopped in the middle */
  private async playSlice({ messageType, day }: SliceTask): Promise<boolean> {
    const key = sliceKey(messageType, day);
    for (const frame of inTurns(this.framesOf(messageType, day))) {
      if (this.work.isStopped()) return false;
      this.sentMessages += frame.header.rows;
      await this.work.transport.publish(frame, key);
      // Frames from other threads wait in the event loop: let them in.
      await new Promise((resolve) => setImmediate(resolve));
    }
    return true;
  }

  private framesOf(messageType: string, day: number): readonly Iterable<Frame>[] {
    const followUps = this.work.plan.followUps.filter((type: FollowUpType) => type.answers === messageType);
    return [messageType, ...followUps.map((type) => type.id)].map((id) => this.work.recorded.framesOf(id, day));
  }
}

/** One of each, over and over: the follow-ups of a frame of openings come right behind it. */
function* inTurns<Item>(sources: readonly Iterable<Item>[]): Generator<Item, void, undefined> {
  const iterators = sources.map((source) => source[Symbol.iterator]());
  let open = iterators;
  try {
    while (open.length > 0) {
      const still: Iterator<Item>[] = [];
      for (const iterator of open) {
        const step = iterator.next();
        if (step.done === true) continue;
        still.push(iterator);
        yield step.value;
      }
      open = still;
    }
  } finally {
    for (const iterator of iterators) iterator.return?.();
  }
}
