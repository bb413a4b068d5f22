import type { Label } from '@tietovirta/published';

/** A number that each message of a type carries beside what all messages have, such as an amount in cents. */
export interface NumberColumn {
  /** What it is, in `show`; its name when absent. */
  readonly label?: Label;
  /** Its name in frames, recordings and JSON, e.g. `amount-cents`. */
  readonly id: string;
  /** How it lies in memory and travels. `int64` is exact up to 2^53. */
  readonly kind: 'uint8' | 'uint16' | 'uint32' | 'int32' | 'int64';
  /** Messages with a number below it are set aside; 0 when absent. */
  readonly from?: number;
  /** Messages with this number or a larger one are set aside. */
  readonly below: number;
}
