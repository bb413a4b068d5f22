import type { Retry } from '@tietovirta/wording';
import { StoreError } from './store-error.js';

/** The folder cannot be created or written. */
export class StoreNotWritable extends StoreError {
  readonly code = 'STORE_NOT_WRITABLE';

  /** @param retry what the place allows: a server may be mended while it is waited for */
  constructor(
    place: string,
    cause?: unknown,
    override readonly retry: Retry = 'never',
  ) {
    const why = cause instanceof Error ? ` (${cause.message})` : '';
    super(
      { fi: `Varastoon ${place} ei voi kirjoittaa${why}.`, en: `The store ${place} cannot be written${why}.` },
      {
        fi: 'Anna tälle käyttäjälle oikeus kirjoittaa sinne, tai valitse toinen kansio valitsimella --store.',
        en: 'Give this user the right to write there, or choose another folder with --store.',
      },
      { cause },
    );
  }
}
