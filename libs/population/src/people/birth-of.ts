import type { Birth } from './birth.js';
import { newbornBirth, personOrdinalLimit } from './newborn-ordinal.js';
import { populationSize, residentBirth } from './resident-births.js';

/**
 * The birth of the person with an ordinal: a resident below `populationSize` (oldest first), a newborn from there on.
 *
 * @throws RangeError when it is no whole number in 0 … personOrdinalLimit - 1
 */
export function birthOf(ordinal: number): Birth {
  if (!Number.isInteger(ordinal) || ordinal < 0 || ordinal >= personOrdinalLimit) {
    throw new RangeError(`No person ${ordinal}: ordinals are 0-${personOrdinalLimit - 1}`);
  }
  return ordinal < populationSize ? residentBirth(ordinal) : newbornBirth(ordinal);
}
