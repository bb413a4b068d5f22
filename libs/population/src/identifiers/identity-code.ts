import { isCivilDate } from '../civil-day.js';
import { centuryOfSign, type CenturySign } from './century-signs.js';
import { composeIdentityCode } from './compose-identity-code.js';

/**
 * A Finnish personal identity code `DDMMYYcNNNk` that belongs to no real person: only individual numbers 900-999, which are
 * never given to real people (dvv.fi), are accepted.
 *
 * @param birthDate `YYYY-MM-DD`, 1800-2099
 * @param individualNumber 900-999; odd for a man, even for a woman
 * @param sign a sign of the birth date's century
 * @throws RangeError for another number, a date that does not exist or a sign of another century
 */
export function identityCode(birthDate: string, individualNumber: number, sign: CenturySign): string {
  if (!Number.isInteger(individualNumber) || individualNumber < 900 || individualNumber > 999) {
    throw new RangeError(`Individual number ${individualNumber} is not in the artificial range 900-999`);
  }
  if (!isCivilDate(birthDate)) throw new RangeError(`"${birthDate}" is no date YYYY-MM-DD`);
  if (centuryOfSign(sign) !== Number(birthDate.slice(0, 2))) {
    throw new RangeError(`Sign "${sign}" does not belong to the century of ${birthDate}`);
  }
  const [year, month, dayOfMonth] = birthDate.split('-').map(Number) as [number, number, number];
  return composeIdentityCode({ year, month, dayOfMonth }, individualNumber, sign);
}
