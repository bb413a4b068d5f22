/**
 * Remainder by 97 of a text of digits and capital letters, letters read as 10 (A) to 35 (Z): ISO 7064 as IBAN and RF
 * references use it.
 */
export function mod97(text: string): number {
  let remainder = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}
