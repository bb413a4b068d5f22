import { StoreError } from './store-error.js';

/** Somebody removed or moved the folder while it was in use. */
export class StoreRemoved extends StoreError {
  readonly code = 'STORE_REMOVED';

  constructor(place: string, cause?: unknown) {
    super(
      {
        fi: `Varasto ${place} poistettiin tai siirrettiin kesken käytön.`,
        en: `The store ${place} was removed or moved while it was in use.`,
      },
      {
        fi: 'Aja uudelleen, ja valitse valitsimella --store kansio, jota mikään ei siivoa; mitä varastossa oli, on poissa sen mukana.',
        en: 'Run it again, and choose with --store a folder that nothing clears; what was in the store went with it.',
      },
      { cause },
    );
  }
}
