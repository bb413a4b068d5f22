import { StoreError } from './store-error.js';

/** The role of the database may not do what this program needs there. */
export class StoreRightsMissing extends StoreError {
  readonly code = 'STORE_RIGHTS_MISSING';

  constructor(place: string, reason: string, cause?: unknown) {
    super(
      {
        fi: `Tietokannassa ${place} ei saa tehdä, mitä tarvitaan (${reason}).`,
        en: `The database ${place} does not allow what is needed (${reason}).`,
      },
      {
        fi: 'Tee sen käyttäjästä tietokannan omistaja (ALTER DATABASE ... OWNER TO ...), ja tarkista käyttäjän search_path.',
        en: 'Make its user the owner of the database (ALTER DATABASE ... OWNER TO ...), and check the search_path of that user.',
      },
      { cause },
    );
  }
}
