import type { Label } from '@tietovirta/published';
import type { Dimension } from './dimension.js';
import type { Origin } from './origin.js';

/** One value: its id, its Finnish and English name, its share in per cent (any proportion will do). */
export type DrawnValue = readonly [id: string, fi: string, en: string, share: number];

/** A dimension whose value is drawn message by message. */
export const drawnDimension = (id: string, name: Label, values: readonly DrawnValue[], origin: Origin): Dimension => ({
  id,
  label: name,
  values: values.map(([valueId, fi, en]) => ({ id: valueId, label: { fi, en } })),
  shares: values.map(([, , , share]) => share),
  origin,
});
