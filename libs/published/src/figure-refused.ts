import { TietovirtaError } from '@tietovirta/wording';

/** Why a figure could not be given. All are faults of the caller or of the data: asking again does not help. */
export type FigureRefusal = 'FIGURE_NOT_EXACT' | 'CELL_UNREADABLE';

export class FigureRefused extends TietovirtaError {
  readonly retry = 'never';

  constructor(
    readonly code: FigureRefusal,
    message: string,
  ) {
    super(message);
  }
}
