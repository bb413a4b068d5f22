import type { AgeBand } from '@tietovirta/population';
import type { Origin } from '@tietovirta/published';

/**
 * Somebody who does for the first time what the messages of a type tell of, as those in its stock did before: each message is of another person, and of none
 * of the stock with which the year began.
 */
export interface FirstTimer {
  readonly kind: 'first-timer';
  /** On 1 January. */
  readonly ages: AgeBand;
  readonly origin: Origin;
}
