import { TietovirtaError } from '@tietovirta/wording';

/** A frame that cannot be read. Its codes are stored in the ledger as reasons of dead letters. */
export class FrameUnreadable extends TietovirtaError {
  readonly retry = 'set aside';

  constructor(
    readonly code:
      | 'version-unknown'
      | 'type-unknown'
      | 'day-unknown'
      | 'body-unreadable'
      | 'generation-differs'
      | 'layout-differs'
      | 'rows-differ',
    reason: string,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}
