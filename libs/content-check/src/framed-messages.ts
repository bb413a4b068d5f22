/** The messages of a recording to be checked: all of them, since files are read from their beginning. */
import { decodeFrame, type Frame, type MessageColumns } from '@tietovirta/messages';
import type { YearPlan } from '@tietovirta/plan';
import type { ContentSource } from './content-source.js';

/** Where the frames are: those of a slice in their order, follow-ups under the day on which their conversations opened. */
export interface KeptFrames {
  framesOf(messageType: string, day: number): Iterable<Frame>;
}

export class FramedMessages implements ContentSource {
  readonly canSkip = false;

  constructor(
    private readonly year: YearPlan,
    private readonly kept: KeptFrames,
  ) {}

  *batches(messageType: string, day: number): Generator<MessageColumns, void, undefined> {
    const { type } = this.year.planOf(messageType);
    for (const each of [type, ...this.year.followUps.filter(({ answers }) => answers === messageType)])
      for (const frame of this.kept.framesOf(each.id, day))
        // What was unreadable when it was recorded has no body: its messages are missing.
        if (frame.header.rows > 0 && frame.body.byteLength > 0) yield decodeFrame(frame, each);
  }
}
