import { StoreError } from './store-error.js';

/** The folder cannot be created or written. */
export class StoreNotWritable extends StoreError {
  readonly code = 'STORE_NOT_WRITABLE';

  constructor(place: string, cause?: unknown) {
    super(
      `The store ${place} cannot be written${cause instanceof Error ? ` (${cause.message})` : ''}.`,
      'Give this user the right to write there, or choose another folder with --store.',
      { cause },
    );
  }
}
