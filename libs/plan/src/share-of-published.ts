import type { OpeningType } from '@tietovirta/exchanges';
import { fullScale, scaledFigures, type ReportYear } from '@tietovirta/published';
import type { TypePlan } from './type-plan.js';

/** How many times as many messages a plan of openings has as the published year: less than 1 at a smaller scale or volume. */
export function shareOfPublished({ type, total }: TypePlan, year: ReportYear): number {
  const variants = (type as OpeningType).variants(scaledFigures(year, fullScale));
  return total / variants.reduce((sum, { count }) => sum + count, 0);
}
