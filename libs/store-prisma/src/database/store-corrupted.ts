import { same, type Label } from '@tietovirta/wording';
import { adviceFor, StoreError } from './store-error.js';

/** The store exists but cannot be read. Nothing is deleted, so that its data can still be rescued. */
export class StoreCorrupted extends StoreError {
  readonly code = 'STORE_CORRUPTED';

  /** @param what words of the database, or a sentence of ours */
  constructor(place: string, what: string | Label, cause?: unknown) {
    const { fi, en } = typeof what === 'string' ? same(what) : what;
    super(
      { fi: `Varasto ${place} on vioittunut: ${fi}`, en: `The store ${place} is damaged: ${en}` },
      adviceFor(place, {
        folder: {
          fi: 'Valitse toinen kansio valitsimella --store tai siirrä tämä syrjään; siinä ei muutettu eikä poistettu mitään.',
          en: 'Choose another folder with --store, or move this one away; nothing in it was changed or deleted.',
        },
        server: {
          fi: 'Palauta tietokanta varmuuskopiosta tai nimeä toinen asetuksella TIETOVIRTA_POSTGRES_URL; siinä ei muutettu mitään.',
          en: 'Restore the database from its backup, or name another one in TIETOVIRTA_POSTGRES_URL; nothing in it was changed.',
        },
      }),
      { cause },
    );
  }
}
