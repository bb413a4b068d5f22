import { referenceCheckDigit } from './reference-check-digit.js';

/**
 * A Finnish payment reference (viitenumero): the base and its check digit.
 *
 * @param base 3-19 digits that do not start with 0
 * @throws RangeError for other texts
 */
export function referenceNumber(base: string): string {
  if (!/^[1-9]\d{2,18}$/.test(base)) throw new RangeError(`"${base}" is no reference base of 3-19 digits`);
  return base + String(referenceCheckDigit(base));
}

/** Whether a text of digits is a Finnish payment reference. */
export const isReferenceNumber = (text: string): boolean =>
  /^[1-9]\d{3,19}$/.test(text) && Number(text.at(-1)) === referenceCheckDigit(text.slice(0, -1));
