import type { FigureId } from '@tietovirta/published';
import type { Variant } from './variant.js';
import type { YearFigures } from './year-figures.js';

/** The only variant of a type: as many messages as the printed row says, and nothing follows them. */
export const wholeFigure =
  (rowId: FigureId) =>
  (figures: YearFigures): readonly Variant[] =>
    only(figures.of(rowId));

/** One variant without properties, or none when there is nothing to send. */
export const only = (count: number): readonly Variant[] => (count > 0 ? [{ count }] : []);
