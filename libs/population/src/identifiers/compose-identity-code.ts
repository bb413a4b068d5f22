import { identityCheckCharacter } from './identity-check-character.js';

/** Puts an identity code together from parts already known to be sound; everybody else calls `identityCode`. */
export function composeIdentityCode(birthDate: string, individualNumber: number, sign: string): string {
  const dayMonthYear = birthDate.slice(8, 10) + birthDate.slice(5, 7) + birthDate.slice(2, 4);
  const check = identityCheckCharacter(Number(dayMonthYear) * 1000 + individualNumber);
  return `${dayMonthYear}${sign}${individualNumber}${check}`;
}
