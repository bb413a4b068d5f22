import type { Label } from '@tietovirta/published';
import type { MessageType } from './message-type.js';
import type { Origin } from './origin.js';

/** One line of traffic between Kela and its parties, declared in one file. */
export interface Exchange {
  /** kebab-case, e.g. `income-register`. */
  readonly id: string;
  /** The service it is a part of, when its message types carry that name: `kelmu` for `document-sending`. */
  readonly service?: string;
  readonly title: Label;
  /** Two or three sentences for the catalogue: who exchanges what, and why. */
  readonly about: Label;
  /** The parties beside Kela, for the catalogue. */
  readonly parties: Label;
  readonly messageTypes: readonly MessageType[];
  /** Numbers and shapes that are not printed, each with its origin. */
  readonly notes: readonly Origin[];
}
