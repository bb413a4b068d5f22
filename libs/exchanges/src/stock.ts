import type { FigureId, ReportYear } from '@tietovirta/published';
import type { MessageType } from './message-type.js';
import type { StatedNumber } from './stated-number.js';
import type { Variant } from './variant.js';
import { only } from './whole-figure.js';
import type { YearFigures } from './year-figures.js';

/** Things that stay, such as data sets: each message of a type tells of one more, and a printed row of how many there are. */
export interface Stock {
  /** How many there were when each year began; in another calendar as many as when that of the figures did. In a year without a number nothing is known of the stock, and nothing comes. */
  readonly opening: StatedNumber<Readonly<Partial<Record<ReportYear, number>>>>;
}

/** What the stock of a type began the year with, scaled; 0 of a type that has none. */
export function openingBalance(type: MessageType, figures: YearFigures): number {
  const opening = type.kind === 'opening' ? type.stock?.opening.value[figures.base] : undefined;
  return opening === undefined ? 0 : figures.assumed(opening);
}

/** The only variant of a type whose printed row is a stock: as many messages as it grew by in the year. */
export const grownTo =
  (rowId: FigureId, { opening }: Stock) =>
  (figures: YearFigures): readonly Variant[] => {
    const before = opening.value[figures.base];
    return before === undefined ? [] : only(figures.of(rowId) - figures.assumed(before));
  };
