import type { Label, Origin } from '@tietovirta/published';
import type { MessageType } from './message-type.js';
import type { ServiceId } from './service-id.js';
import type { StatedNumber } from './stated-number.js';

/** One line of traffic between Kela and its parties, declared in one folder. */
export interface Exchange {
  /** kebab-case, e.g. `income-register`. */
  readonly id: string;
  /** The service it is a part of, when its message types carry that name: `kelmu` for `document-sending`. */
  readonly service?: string;
  /** The program that stands for its parties on a stack. */
  readonly servedBy: ServiceId;
  readonly title: Label;
  /** Two or three sentences for the catalogue: who exchanges what, and why. */
  readonly about: Label;
  /** The parties beside Kela, for the catalogue. */
  readonly parties: Label;
  readonly messageTypes: readonly MessageType[];
  /** Numbers that stand in no declaration of a message type: how a volume is shared out, assumed volumes. */
  readonly numbers: readonly StatedNumber[];
  /** What is known or assumed beside the numbers, each with its origin. */
  readonly notes: readonly Origin[];
}
