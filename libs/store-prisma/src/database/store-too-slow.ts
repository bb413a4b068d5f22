import { StoreError } from './store-error.js';

/** The database answers, but not within the time limit of a transaction or statement. */
export class StoreTooSlow extends StoreError {
  readonly code = 'STORE_TOO_SLOW';

  constructor(place: string, reason: string, cause?: unknown) {
    super(
      `The database ${place} took too long (${reason}).`,
      'See what keeps it busy, such as a slow disk or locks of other programs, then try again; nothing that was committed is lost.',
      { cause },
    );
  }
}
