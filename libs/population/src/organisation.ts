import type { Label } from '@tietovirta/published';

/** An organisation that takes part in exchanges. */
export interface Organisation {
  /** Place in the directory: what a frame carries (0-65 534). */
  readonly index: number;
  /** Stable name for people and files, e.g. `wellbeing-area-08`, `fund-ytk`, `SE:12600`. */
  readonly id: string;
  /** Public name where it is public, otherwise a plainly synthetic one, which is said in both languages. */
  readonly name: Label;
  /** Finnish business id in the synthetic range 9xxxxxx-k, or the EESSI id `<country>:<code>` of an institution. */
  readonly identifier: string;
  /** ISO-like two-letter country; EESSI's UK and EL are used for those two. */
  readonly country: string;
}
