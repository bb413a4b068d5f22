import { businessIdRemainder } from './business-id-remainder.js';

/**
 * A Finnish business id `NNNNNNN-k` in the range 9000000-9999999, which is taken to be unallocated because real numbers
 * are handed out from the low end (assumption).
 *
 * @throws RangeError outside that range and for numbers without a check digit (remainder 1)
 */
export function businessId(sevenDigits: number): string {
  if (!Number.isInteger(sevenDigits) || sevenDigits < 9_000_000 || sevenDigits > 9_999_999) {
    throw new RangeError(`Business id ${sevenDigits} is not in the synthetic range 9000000-9999999`);
  }
  const remainder = businessIdRemainder(sevenDigits);
  if (remainder === 1) throw new RangeError(`Business id ${sevenDigits} has no check digit and is not used`);
  return `${sevenDigits}-${remainder === 0 ? 0 : 11 - remainder}`;
}
