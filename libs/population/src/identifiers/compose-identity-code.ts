import { two, type CivilDate } from '../civil-day.js';
import { identityCheckCharacter } from './identity-check-character.js';

/** Composes an identity code from parts that were checked before; `identityCode` checks them. */
export function composeIdentityCode(born: CivilDate, individualNumber: number, sign: string): string {
  const { year, month, dayOfMonth } = born;
  const yearOfCentury = year % 100;
  const nineDigits = ((dayOfMonth * 100 + month) * 100 + yearOfCentury) * 1000 + individualNumber;
  const check = identityCheckCharacter(nineDigits);
  return `${two(dayOfMonth)}${two(month)}${two(yearOfCentury)}${sign}${individualNumber}${check}`;
}
