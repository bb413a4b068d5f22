import type { TypePlan } from '@tietovirta/plan';

/** The messages of a day in the order of their ordinals: of each its variant, and its number among those of the variant. */
export interface NumberedRows {
  readonly variants: Uint16Array;
  readonly numbers: Uint32Array;
  /** Messages of each variant. */
  readonly counts: Uint32Array;
}

/** @param day of the year, 0 for 1 January */
export function numberedRows(plan: TypePlan, day: number): NumberedRows {
  // What the plan keeps of a day is overwritten by the next one.
  const variants = plan.variantsOn(day).slice();
  const counts = new Uint32Array(plan.variants.length);
  const numbers = new Uint32Array(variants.length);
  for (const [row, variant] of variants.entries()) {
    numbers[row] = counts[variant] as number;
    counts[variant]! += 1;
  }
  return { variants, numbers, counts };
}
