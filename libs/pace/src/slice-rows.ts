import type { MessageColumns, SliceAddress } from '@tietovirta/messages';

/** Some messages of one slice. */
export interface SliceRows extends SliceAddress {
  readonly columns: MessageColumns;
  /** Of planned messages, which come in the order of their indexes: how far their slice is with them. */
  readonly reached?: { readonly next: number; readonly isLast: boolean };
  /** Of follow-ups, which come in the order of time: the place of the first among those of its slice, and whether these are the last. */
  readonly placed?: { readonly index: number; readonly isLast: boolean };
}
