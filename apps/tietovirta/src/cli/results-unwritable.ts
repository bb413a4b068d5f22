import { UserError } from '@tietovirta/wording';

/** Standard output takes no more: its disk is full, or it is broken. */
export class ResultsUnwritable extends UserError {
  readonly code = 'RESULTS_UNWRITABLE';

  /** @param reason of the operating system */
  constructor(reason: string) {
    super(
      { fi: `Tuloksia ei voi kirjoittaa vakiotulosteeseen (${reason}).`, en: `Results cannot be written to standard output (${reason}).` }, // oxfmt-ignore
      {
        fi: 'Vapauta tilaa tai ohjaa tuloste muualle; ajettu on tallessa, ja "tietovirta runs" luettelee ajot.',
        en: 'Free some space, or send the output elsewhere; what was run is kept, and "tietovirta runs" lists it.',
      },
    );
  }
}
