import { StoreError } from './store-error.js';

/** The database answers, but not within the time limit of a transaction or statement. */
export class StoreTooSlow extends StoreError {
  readonly code = 'STORE_TOO_SLOW';
  override readonly retry = 'later';

  constructor(place: string, reason: string, cause?: unknown) {
    super(
      {
        fi: `Tietokanta ${place} oli liian hidas (${reason}).`,
        en: `The database ${place} took too long (${reason}).`,
      },
      {
        fi: 'Katso, mikä sitä kuormittaa, kuten hidas levy tai muiden ohjelmien lukot, ja yritä uudelleen; mitään vahvistettua ei kadonnut.',
        en: 'See what keeps it busy, such as a slow disk or locks of other programs, then try again; nothing that was committed is lost.',
      },
      { cause },
    );
  }
}
