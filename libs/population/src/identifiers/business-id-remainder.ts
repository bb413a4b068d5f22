const weights = [7, 9, 10, 5, 8, 4, 2];

/** Weighted sum of the seven digits of a business id, modulo 11; 1 means the number is not used. */
export function businessIdRemainder(sevenDigits: number): number {
  const digits = String(sevenDigits).padStart(7, '0');
  let sum = 0;
  for (let place = 0; place < 7; place += 1) sum += Number(digits[place]) * weights[place]!;
  return sum % 11;
}
