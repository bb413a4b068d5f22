import { StoreError } from './store-error.js';

/** The embedded database found no memory to start in. */
export class StoreOutOfMemory extends StoreError {
  readonly code = 'STORE_OUT_OF_MEMORY';

  constructor(place: string, cause?: unknown) {
    super(
      {
        fi: `Varaston ${place} tietokanta ei saa tarvitsemaansa muistia.`,
        en: `The database of the store ${place} does not get the memory that it needs.`,
      },
      {
        fi: 'Nosta tämän prosessin muistirajaa (ulimit -v) tai vapauta muistia; varastossa ei muutettu mitään.',
        en: 'Raise the limit of memory of this process (ulimit -v), or free some; nothing in the store was changed.',
      },
      { cause },
    );
  }
}
