import { StoreError } from '@tietovirta/store-prisma';
import type { Label } from '@tietovirta/wording';

/** The folder holds other files; none of them is changed. */
export class StoreForeign extends StoreError {
  readonly code = 'STORE_NOT_A_STORE';

  constructor(place: string, what: Label) {
    super(
      {
        fi: `${place} ei ole Tietovirran varasto: ${what.fi}.`,
        en: `${place} is not a store of Tietovirta: ${what.en}.`,
      },
      {
        fi: 'Valitse tyhjä tai uusi kansio valitsimella --store.',
        en: 'Choose an empty or a new folder with --store.',
      },
    );
  }
}
