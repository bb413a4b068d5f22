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

/** A record that cannot be read as a frame. It is set aside: a retry does not help. */
export class RecordUnreadable extends Error {
  override readonly name = 'RecordUnreadable';
  readonly next = 'set aside';

  constructor(
    readonly code: RecordFault,
    reason: string,
    /** Present when the checksum of the header agrees. */
    readonly header?: FrameHeader,
  ) {
    super(reason);
  }
}
