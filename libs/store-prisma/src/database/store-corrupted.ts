import { StoreError } from './store-error.js';

/** The store exists but cannot be read. Nothing is deleted, so that its data can still be rescued. */
export class StoreCorrupted extends StoreError {
  readonly code = 'STORE_CORRUPTED';

  constructor(place: string, what: string, cause?: unknown) {
    super(
      `The store ${place} is damaged: ${what}`,
      'Choose another folder with --store, or move this one away; nothing in it was changed or deleted.',
      { cause },
    );
  }
}
