import { luhnDigit } from './luhn-digit.js';
import { mod97 } from './mod-97.js';

/** Whether a text without spaces is a Finnish IBAN: 18 characters, Luhn digit of the account, mod 97. */
export function isIban(text: string): boolean {
  if (!/^FI\d{16}$/.test(text)) return false;
  const bban = text.slice(4);
  return Number(bban[13]) === luhnDigit(bban.slice(0, 13)) && mod97(bban + text.slice(0, 4)) === 1;
}
