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
  /** Needed unless every variant fixes the value or brings shares of its own. */
  readonly shares?: Shares;
  /** Whether people know the values by their codes, e.g. `P2000`: lists then print the code before the name. */
  readonly isCoded?: boolean;
  /** Where the list of values comes from. */
  readonly origin: Origin;
}
