/** How large a year is made: the published figures times numerator / denominator. Both are positive; a fraction keeps the terms it was typed with. */
export interface Scale {
  readonly numerator: number;
  readonly denominator: number;
}

/** The published year as it is. */
export const fullScale: Scale = { numerator: 1, denominator: 1 };

export const isSameScale = (one: Scale, other: Scale): boolean =>
  one.numerator * other.denominator === other.numerator * one.denominator;

/** The same scale in the smallest whole numbers: 2/2000 is 1/1000. */
export function lowestTerms({ numerator, denominator }: Scale): Scale {
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));

export const formatScale = ({ numerator, denominator }: Scale): string =>
  denominator === 1 ? `${numerator}` : `${numerator}/${denominator}`;
