import type { FigureId } from '@tietovirta/published';
import type { Variant } from './variant.js';
import type { YearFigures } from './year-figures.js';

/** The only variant of a type: as many messages as the printed row says, and nothing follows them. */
export const wholeFigure =
  (rowId: FigureId) =>
  (figures: YearFigures): readonly Variant[] =>
    only(figures.of(rowId));

/**
 * The same of what happens to people: in the calendar of another year than its own it is told of as much as lives have of it then.
 * @param inLives how many there are in a year, at full scale
 */
export const figureOfLives =
  (rowId: FigureId, inLives: (year: number) => number) =>
  (figures: YearFigures): readonly Variant[] =>
    only(figures.base === figures.year ? figures.of(rowId) : figures.assumed(inLives(figures.year)));

/** One variant without properties, or none when there is nothing to send. */
export const only = (count: number): readonly Variant[] => (count > 0 ? [{ count }] : []);
