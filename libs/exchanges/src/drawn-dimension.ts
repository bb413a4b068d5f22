import type { Label, Origin } from '@tietovirta/published';
import type { Dimension } from './dimension.js';

/** One value: its id, its Finnish and English name, its share in per cent (any proportion will do). */
export type DrawnValue = readonly [id: string, fi: string, en: string, share: number];

/** Where the list of values and their shares come from, when not from one and the same place. */
export interface DrawnOrigins {
  readonly values: Origin;
  readonly shares: Origin;
}

/** The same dimension with values that belong to the person. */
export const ofPerson = (dimension: Dimension, values: readonly string[]): Dimension => ({
  ...dimension,
  ofPerson: values,
});

/** A dimension whose value is drawn message by message. */
export function drawnDimension(
  id: string,
  name: Label,
  values: readonly DrawnValue[],
  origin: Origin | DrawnOrigins,
): Dimension {
  const origins = 'shares' in origin ? origin : { values: origin, shares: origin };
  return {
    id,
    label: name,
    values: values.map(([valueId, fi, en]) => ({ id: valueId, label: { fi, en } })),
    shares: { weights: values.map(([, , , share]) => share), origin: origins.shares },
    origin: origins.values,
  };
}
