import { isCivilDate } from '../civil-day.js';
import { centuryOfSign } from './century-signs.js';
import { identityCheckCharacter } from './identity-check-character.js';

const shape = /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d\d[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y]$/;

/**
 * Whether a text is a well-formed Finnish personal identity code: shape, date and check character.
 * It judges real codes too; whether one is artificial is another question: `isArtificialIdentityCode`.
 */
export function isIdentityCode(text: string): boolean {
  if (!shape.test(text)) return false;
  const century = centuryOfSign(text[6]!);
  const date = `${century}${text.slice(4, 6)}-${text.slice(2, 4)}-${text.slice(0, 2)}`;
  if (!isCivilDate(date)) return false;
  return text[10] === identityCheckCharacter(Number(text.slice(0, 6) + text.slice(7, 10)));
}

/** Whether a text is a well-formed identity code with an individual number that no real person has: 900-999. */
export const isArtificialIdentityCode = (text: string): boolean => isIdentityCode(text) && text[7] === '9';
