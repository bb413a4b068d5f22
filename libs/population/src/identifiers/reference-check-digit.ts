const weights = [7, 3, 1];

/** Check digit of a Finnish payment reference: weights 7, 3, 1 from the right. */
export function referenceCheckDigit(base: string): number {
  let sum = 0;
  for (let fromRight = 0; fromRight < base.length; fromRight += 1) {
    sum += Number(base[base.length - 1 - fromRight]) * weights[fromRight % 3]!;
  }
  return (10 - (sum % 10)) % 10;
}
