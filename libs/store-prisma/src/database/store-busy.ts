import { StoreError } from './store-error.js';

/** The server cannot do it right now, and did none of it: others hold what it needs, or it lacks memory or connections. */
export class StoreBusy extends StoreError {
  readonly code = 'STORE_BUSY';
  override readonly retry = 'later';

  constructor(place: string, reason: string, cause?: unknown) {
    super(
      {
        fi: `Tietokanta ${place} ei juuri nyt pysty tähän (${reason}).`,
        en: `The database ${place} cannot do this right now (${reason}).`,
      },
      {
        fi: 'Katso, mitä muuta siinä on käynnissä ja onko sillä muistia ja yhteyksiä, ja yritä uudelleen; mitään vahvistettua ei kadonnut.',
        en: 'See what else it does and whether it has memory and connections, then try again; nothing that was committed is lost.',
      },
      { cause },
    );
  }
}
