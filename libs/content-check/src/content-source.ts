/** Where the messages come from that are checked: made from the plan, or read from a recording. */
import type { MessageColumns } from '@tietovirta/messages';

export interface ContentSource {
  /** Whether it can give a part of a slice without making the rest; one that cannot gives all of it. */
  readonly canSkip: boolean;
  /**
   * The messages of a planned type that lie on a day, and what follows them.
   *
   * @param stride one block of ordinals in so many is wanted (see stretches.ts); 1 for all
   */
  batches(messageType: string, day: number, stride: number): Iterable<MessageColumns>;
}
