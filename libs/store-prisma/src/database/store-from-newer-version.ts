import { StoreError } from './store-error.js';

/** The store was written by a version of the product that knows more than this one. */
export class StoreFromNewerVersion extends StoreError {
  readonly code = 'STORE_FROM_NEWER_VERSION';

  constructor(place: string, what: string) {
    super(
      `The store ${place} was written by a newer version of Tietovirta: ${what}.`,
      'Update Tietovirta, or choose another folder with --store.',
    );
  }
}
