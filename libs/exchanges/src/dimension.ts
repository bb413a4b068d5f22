import type { Label } from '@tietovirta/published';
import type { Origin } from './origin.js';

/**
 * A property of a message with a closed list of values, carried as one byte (at most 255 values). A variant fixes its
 * value, or it is drawn message by message by `shares`.
 */
export interface Dimension {
  /** kebab-case, e.g. `user-group`. */
  readonly id: string;
  readonly label: Label;
  readonly values: readonly { readonly id: string; readonly label: Label }[];
  /** Relative weights, one a value; needed unless every variant fixes the value. */
  readonly shares?: readonly number[];
  readonly origin: Origin;
}
