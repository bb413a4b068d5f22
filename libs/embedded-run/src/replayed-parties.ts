/**
 * Plays slices from a recording instead of making them: openings and what followed from them, in the order in which a run
 * carries them. Openings are not answered, the answers are in the recording; what is expected still comes from the oracle.
 */
import type { FollowUpType } from '@tietovirta/exchanges';
import type { Frame } from '@tietovirta/messages';
import { playSlices, type SliceWork } from './play-slices.js';
import type { RecordedFrames } from './recorded-frames.js';

export interface ReplayWork extends SliceWork {
  readonly recorded: RecordedFrames;
}

export class ReplayedParties {
  private sentMessages = 0;

  constructor(private readonly work: ReplayWork) {}

  /** Messages published so far. */
  get sent(): number {
    return this.sentMessages;
  }

  /** Plays slices until the queue is empty, or until stopped; then waits until all was handled. */
  play(): Promise<void> {
    return playSlices(this.work, ({ messageType, day }) => this.counted(inTurns(this.framesOf(messageType, day))));
  }

  private *counted(frames: Iterable<Frame>): Generator<Frame, void, undefined> {
    for (const frame of frames) {
      this.sentMessages += frame.header.rows;
      yield frame;
    }
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
