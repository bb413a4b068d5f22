/**
 * The identity code that a birth gets. Law 6: the individual number is 900-999, which no real person has. The 600 codes of a birth date
 * are its signs times those numbers; as in reality the new signs are used when the old one is full.
 */
import { civilDateOf } from '../civil-day.js';
import { centurySigns } from '../identifiers/century-signs.js';
import { composeIdentityCode } from '../identifiers/compose-identity-code.js';
import type { Birth } from './birth.js';

const numbersPerSign = 100;

export const individualNumberOf = ({ place }: Birth): number => 900 + (place % numbersPerSign);

export function codeOfBirth(birth: Birth): string {
  const born = civilDateOf(birth.day);
  const signs = born.year < 2000 ? centurySigns[19] : centurySigns[20];
  const sign = signs[Math.floor(birth.place / numbersPerSign)]!;
  return composeIdentityCode(born, individualNumberOf(birth), sign);
}
