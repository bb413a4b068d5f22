import type { Retry } from '@tietovirta/wording';
import { lastLineOf } from './last-line.js';
import { adviceFor, StoreError } from './store-error.js';

/** The folder cannot be created or written. */
export class StoreNotWritable extends StoreError {
  readonly code = 'STORE_NOT_WRITABLE';

  /** @param retry what the place allows: a server may be mended while it is waited for */
  constructor(
    place: string,
    cause?: unknown,
    override readonly retry: Retry = 'never',
  ) {
    const why = cause === undefined ? '' : ` (${lastLineOf(cause)})`;
    super(
      { fi: `Varastoon ${place} ei voi kirjoittaa${why}.`, en: `The store ${place} cannot be written${why}.` },
      adviceFor(place, {
        folder: {
          fi: 'Anna tälle käyttäjälle oikeus kirjoittaa sinne, tai valitse toinen kansio valitsimella --store.',
          en: 'Give this user the right to write there, or choose another folder with --store.',
        },
        server: {
          fi: 'Tarkista, ettei se ole varapalvelin ja ettei default_transaction_read_only ole päällä käyttäjällä tai tietokannalla, tai nimeä toinen asetuksella TIETOVIRTA_POSTGRES_URL.',
          en: 'See that it is no standby and that default_transaction_read_only is off for user and database, or name another in TIETOVIRTA_POSTGRES_URL.',
        },
      }),
      { cause },
    );
  }
}
