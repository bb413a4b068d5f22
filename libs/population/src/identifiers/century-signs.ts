/**
 * Signs of the century in a Finnish identity code, the oldest sign of each first. The reform of 2023 added Y X W V U
 * and B C D E F.
 */
export const centurySigns = {
  18: ['+'],
  19: ['-', 'Y', 'X', 'W', 'V', 'U'],
  20: ['A', 'B', 'C', 'D', 'E', 'F'],
} as const satisfies Readonly<Record<number, readonly string[]>>;

/** A sign that some century uses. */
export type CenturySign = (typeof centurySigns)[keyof typeof centurySigns][number];

/** The century (18, 19 or 20) that a sign stands for; undefined for other characters. */
export function centuryOfSign(sign: string): 18 | 19 | 20 | undefined {
  for (const century of [18, 19, 20] as const) {
    if ((centurySigns[century] as readonly string[]).includes(sign)) return century;
  }
  return undefined;
}
