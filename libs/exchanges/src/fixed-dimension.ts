import type { Label, Origin } from '@tietovirta/published';
import type { Dimension } from './dimension.js';

/** One value: its id, its Finnish and English name. */
export type FixedValue = readonly [id: string, fi: string, en: string];

/** A dimension without shares of its own: every variant fixes the value, or brings its shares. */
export const fixedDimension = (id: string, name: Label, values: readonly FixedValue[], origin: Origin): Dimension => ({
  id,
  label: name,
  values: values.map(([valueId, fi, en]) => ({ id: valueId, label: { fi, en } })),
  origin,
});

/** A dimension whose value follows from the life of the message's person. */
export const lifeDimension = (
  tells: NonNullable<Dimension['toldByLife']>,
  ...facts: Parameters<typeof fixedDimension>
): Dimension => ({ ...fixedDimension(...facts), toldByLife: tells });

/** A fixed one whose values people know by their codes. */
export const codedDimension = (...facts: Parameters<typeof fixedDimension>): Dimension => ({
  ...fixedDimension(...facts),
  isCoded: true,
});
