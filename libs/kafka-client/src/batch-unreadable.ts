import { TietovirtaError } from '@tietovirta/wording';

/** Records that cannot be taken apart: damaged, compressed in an unknown way, or not to be decompressed. */
export class BatchUnreadable extends TietovirtaError {
  readonly code = 'batch-unreadable';
  readonly retry = 'set aside';
}
