import type { AgeBand } from '@tietovirta/population';
import type { Origin } from '@tietovirta/published';
import type { YearFigures } from './year-figures.js';

/** One of so many different people of the year, each of whom messages are about once at least, and as often as others on average. */
export interface Regular {
  readonly kind: 'regular';
  /** On 1 January. */
  readonly ages: AgeBand;
  /** So many different ones in the year. */
  count(figures: YearFigures): number;
  readonly origin: Origin;
}
