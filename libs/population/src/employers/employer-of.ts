import { nextBusinessId } from '../identifiers/next-business-id.js';
import { ordinalHash } from '../ordinal-hash.js';

/** How many employers there are (assumption: the order of magnitude of enterprises with wages in Finland). */
export const employerCount = 250_000;

const employerPurpose = 2;
/** Above the directory of organisations, which uses the numbers from 9 000 000 on. */
const firstBusinessNumber = 9_200_000;
/** Three apart, so that skipping unusable numbers never meets the next employer. */
const businessNumberStep = 3;

/** A payer of wages; all of its data are synthetic. */
export interface Employer {
  readonly businessId: string;
  readonly name: string;
}

/**
 * The employer of a person, as a pure function of the ordinal. Sizes are skewed by cubing a uniform number: the largest
 * employer has 1.6 % of the people and the largest thousand 16 % (assumption).
 */
export function employerOf(personOrdinal: number): Employer {
  const uniform = ordinalHash(personOrdinal, employerPurpose) / 4_294_967_296;
  const rank = Math.floor(employerCount * uniform * uniform * uniform);
  return {
    businessId: nextBusinessId(firstBusinessNumber + rank * businessNumberStep),
    name: `Employer ${String(rank + 1).padStart(6, '0')} Oy (synthetic)`,
  };
}
