import { fullScale, scaledFigures } from '@tietovirta/published';
import type { TypePlan } from './type-plan.js';
import type { YearPlan } from './year-plan.js';

/** How many times as many messages a plan has as the figures of the base at full scale: less than 1 at a smaller scale or volume. */
export function shareOfPublished({ type, total }: TypePlan, { base, year }: Pick<YearPlan, 'base' | 'year'>): number {
  const figures = scaledFigures(base, fullScale, year);
  if (type.kind === 'contained') return total / type.count(figures);
  return total / type.variants(figures).reduce((sum, { count }) => sum + count, 0);
}
