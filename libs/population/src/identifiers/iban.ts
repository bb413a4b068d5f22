import { luhnDigit } from './luhn-digit.js';
import { mod97 } from './mod-97.js';

/** Not known to belong to any bank (assumption). */
const syntheticBank = '7999';

/**
 * A Finnish IBAN of 18 characters at a bank that does not exist: bank code 7999, nine digits, Luhn digit, mod 97.
 *
 * @param account 0-999 999 999
 * @throws RangeError for other numbers
 */
export function iban(account: number): string {
  if (!Number.isInteger(account) || account < 0 || account > 999_999_999) {
    throw new RangeError(`Account ${account} is not a whole number of at most nine digits`);
  }
  const body = syntheticBank + String(account).padStart(9, '0');
  const bban = body + String(luhnDigit(body));
  const check = 98 - mod97(`${bban}FI00`);
  return `FI${String(check).padStart(2, '0')}${bban}`;
}
