import { same, type Label } from '@tietovirta/wording';
import { StoreError } from './store-error.js';

/** The tables of a database are not those that this version works with: another version has migrated it, or somebody changed it by hand. */
export class StoreSchemaDiffers extends StoreError {
  readonly code = 'STORE_SCHEMA_DIFFERS';

  /** @param what words of the database, or a sentence of ours */
  constructor(place: string, what: string | Label, cause?: unknown) {
    const { fi, en } = typeof what === 'string' ? same(what) : what;
    super(
      {
        fi: `Tietokannan ${place} rakenne on toisen version: ${fi}.`,
        en: `The database ${place} has the schema of another version: ${en}.`,
      },
      {
        fi: 'Pysäytä kaikki palvelut ja käynnistä ne samana versiona; jos rakennetta muutettiin käsin, palauta tietokanta varmuuskopiosta.',
        en: 'Stop all services and start them in one version; if the schema was changed by hand, restore the database from its backup.',
      },
      { cause },
    );
  }
}
