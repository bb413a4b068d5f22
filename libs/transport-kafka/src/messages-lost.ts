import type { SourceBounds } from '@tietovirta/kafka-client';

/** A source no longer holds the next record of a reader: the broker deleted it, or the topic was created again. */
export class MessagesLost extends Error {
  override readonly name = 'MessagesLost';
  readonly code = 'MESSAGES_LOST';
  readonly next = 'refuse at start';
  readonly hint: string;

  constructor(
    readonly source: string,
    readonly position: number,
    readonly bounds: SourceBounds,
  ) {
    const { first, end } = bounds;
    super(`${source} was read up to position ${position}, but the broker keeps only ${first} up to ${end}.`);
    this.hint =
      position > end
        ? 'The topic was created anew; use a fresh database with it, or another topic prefix.'
        : 'Retention was shorter than the time without a reader: play the run again, with longer retention.';
  }
}
