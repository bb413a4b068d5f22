import type { Frame } from '@tietovirta/messages';

/** The messages of an earlier run, kept as the frames that carried them. */
export interface RecordedFrames {
  /** Frames of a slice in their order, follow-ups under the day on which their conversations opened; none when it had none. */
  framesOf(messageType: string, day: number): Iterable<Frame>;
}
