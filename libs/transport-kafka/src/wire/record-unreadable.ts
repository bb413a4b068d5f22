import type { FrameHeader } from '@tietovirta/messages';
import { TietovirtaError } from '@tietovirta/wording';

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

/** A record that cannot be read as a frame. */
export class RecordUnreadable extends TietovirtaError {
  readonly retry = 'set aside';

  constructor(
    readonly code: RecordFault,
    reason: string,
    /** Present when the checksum of the header agrees. */
    readonly header?: FrameHeader,
  ) {
    super(reason);
  }
}
