import { birthOf } from './birth-of.js';
import { codeOfBirth } from './code-of-birth.js';

/**
 * The identity code of the person with an ordinal, without making the rest of the person.
 *
 * @throws RangeError as `personOf`
 */
export const identityCodeOf = (ordinal: number): string => codeOfBirth(birthOf(ordinal));
