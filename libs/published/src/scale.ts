/** How large a year is made: the published figures times numerator / denominator. Both are positive; a fraction keeps the terms it was typed with. */
export interface Scale {
  readonly numerator: number;
  readonly denominator: number;
}

/** The published year as it is. */
export const fullScale: Scale = { numerator: 1, denominator: 1 };

export const isSameScale = (one: Scale, other: Scale): boolean =>
  one.numerator * other.denominator === other.numerator * one.denominator;

export const formatScale = ({ numerator, denominator }: Scale): string =>
  denominator === 1 ? `${numerator}` : `${numerator}/${denominator}`;
