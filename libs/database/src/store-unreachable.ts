import { StoreError } from './store-error.js';

/** A database server does not answer or does not let us in. */
export class StoreUnreachable extends StoreError {
  readonly code = 'STORE_UNREACHABLE';

  constructor(place: string, cause?: unknown) {
    super(
      `The database ${place} cannot be reached${cause instanceof Error ? ` (${cause.message})` : ''}.`,
      'Check that the server runs and that address, user and database name are right.',
      { cause },
    );
  }
}
