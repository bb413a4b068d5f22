/** The port of one class of questions to the messages that are read. */
import type { MessageType } from '@tietovirta/exchanges';
import type { MessageColumns } from '@tietovirta/messages';
import type { ContentLine } from './content-line.js';
import type { Reading } from './reading.js';

export interface ContentCheck {
  /** How many messages of a type it wants to see at least, spread evenly over the window: 0 for none, Infinity for all. */
  wanted(type: MessageType): number;
  open(reading: Reading): OpenCheck;
}

/** A check at work. */
export interface OpenCheck {
  /** Takes messages of a wanted type. The columns are a workspace: they stand until it returns. */
  look(columns: MessageColumns): void;
  /** What came out, once everything was looked at. */
  lines(): readonly ContentLine[];
}
