import { businessIdRemainder } from './business-id-remainder.js';
import { businessId } from './business-id.js';

/**
 * The first usable business id at or after a number. Of three numbers in a row at most two lack a check digit, so ids
 * made from numbers three apart are all different (the spec proves both for the range in use).
 */
export function nextBusinessId(fromSevenDigits: number): string {
  let candidate = fromSevenDigits;
  while (businessIdRemainder(candidate) === 1) candidate += 1;
  return businessId(candidate);
}
