import type { FrameHeader } from '@tietovirta/messages';

export type RecordFault =
  | 'header-invalid'
  | 'version-unknown'
  | 'type-unknown'
  | 'oversize'
  | 'checksum-differs'
  | 'body-unreadable'
  | 'row-invalid'
  | 'organisation-unknown'
  | 'person-unknown'
  | 'value-unknown';

/** A record that cannot be handed over as a frame. What to do: set it aside; trying again does not help. */
export class RecordUnreadable extends Error {
  override readonly name = 'RecordUnreadable';
  readonly next = 'set aside';

  constructor(
    readonly code: RecordFault,
    reason: string,
    /** Where its checksum agrees: what the record would have been. */
    readonly header?: FrameHeader,
  ) {
    super(reason);
  }
}
