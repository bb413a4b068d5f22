import type { Origin } from '@tietovirta/published';
import type { StatedNumber } from './stated-number.js';

/**
 * Whoever a medicine was prescribed to: each message is a dispensing of a prescription, which it names where that was written in the year. One of the year
 * before has no message; who it is for is drawn as people of prescriptions are. Prescriptions are of one profile and one pool that tells areas, and what
 * is dispensed comes from a pharmacy of the area.
 */
export interface Prescribed {
  readonly kind: 'prescribed';
  /** The opening type of the prescriptions. */
  readonly of: string;
  /** How many of a hundred prescriptions are dispensed a first time, a second, and so on. */
  readonly percent: StatedNumber<Readonly<Record<string, number>>>;
  /** For each time: after how many days, all of them alike; one that stands there twice is twice as usual. */
  readonly days: StatedNumber<Readonly<Record<string, readonly number[]>>>;
  readonly origin: Origin;
}
