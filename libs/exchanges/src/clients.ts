import type { Repeats } from '@tietovirta/population';
import type { StatedNumber } from './stated-number.js';

/** The clients of areas: whose households have social assistance in the year. They are few, and asked about again and again. */
export interface Clients {
  /** Which part of them is meant: 1 for all, less at a smaller scale. */
  readonly part: number;
  readonly repeats: Repeats;
  /** Values of the dimension that profiles go by whose messages are about clients; all messages when absent. */
  readonly values?: readonly string[];
  /** Whether messages are about those alone who claim for their households. */
  readonly areClaimants?: true;
  /** The numbers above, each with its origin. */
  readonly numbers: readonly StatedNumber[];
}
