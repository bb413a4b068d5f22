import { StoreError } from './store-error.js';

/** The folder cannot be created or written. */
export class StoreNotWritable extends StoreError {
  readonly code = 'STORE_NOT_WRITABLE';

  constructor(place: string, cause?: unknown) {
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
