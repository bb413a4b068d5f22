import type { Label, Origin } from '@tietovirta/published';
import type { Shares } from './shares.js';

/**
 * A property of a message with a closed list of values, carried as one byte (at most 255 values). A variant fixes its
 * value, or it is drawn message by message by `shares`.
 */
export interface Dimension {
  /** kebab-case, e.g. `user-group`. */
  readonly id: string;
  readonly label: Label;
  readonly values: readonly { readonly id: string; readonly label: Label }[];
  /** Needed unless every variant fixes the value or brings shares of its own, or the person tells it. */
  readonly shares?: Shares;
  /**
   * Of a drawn dimension of a follow-up, the values that belong to the person: who got one of them gets the same one whenever they are asked
   * about. The others come by chance, message by message.
   */
  readonly ofPerson?: readonly string[];
  /** The life of the message's person tells the value, on the day of the message (days since 1970-01-01): no variant fixes it, and no counter tells it apart. */
  readonly toldByLife?: (person: number, day: number) => string;
  /** Whether people know the values by their codes, e.g. `P2000`: lists then print the code before the name. */
  readonly isCoded?: boolean;
  /** Where the list of values comes from. */
  readonly origin: Origin;
}
