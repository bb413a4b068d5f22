import type { Label } from '@tietovirta/wording';
import { adviceFor, StoreError } from './store-error.js';

/** The store was written by a newer version of the product, with a layout or migrations that this one does not know. */
export class StoreFromNewerVersion extends StoreError {
  readonly code = 'STORE_FROM_NEWER_VERSION';

  constructor(place: string, what: Label) {
    super(
      {
        fi: `Varaston ${place} on kirjoittanut Tietovirran uudempi versio: ${what.fi}.`,
        en: `The store ${place} was written by a newer version of Tietovirta: ${what.en}.`,
      },
      adviceFor(place, {
        folder: {
          fi: 'Päivitä Tietovirta, tai valitse toinen kansio valitsimella --store.',
          en: 'Update Tietovirta, or choose another folder with --store.',
        },
        server: {
          fi: 'Päivitä Tietovirta ja sen palvelut, tai nimeä toinen tietokanta asetuksella TIETOVIRTA_POSTGRES_URL.',
          en: 'Update Tietovirta and its services, or name another database in TIETOVIRTA_POSTGRES_URL.',
        },
      }),
    );
  }
}
