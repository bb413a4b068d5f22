import type { CountedTotals } from './counted-totals.js';
import type { FigureValue } from './figure-value.js';
import type { KeyFigure } from './key-figure.js';

/**
 * What a key figure comes to, and null when one of the message types it asks for was not simulated: part of a sum
 * would look like a count, and 0 like a quiet year. The arithmetic itself tells which types it needs.
 */
export function workOut(figure: KeyFigure, totals: CountedTotals): FigureValue | null {
  const leftOut = new Set<string>();
  const value = figure.valueOf({
    count: (messageType, where) => {
      if (totals.isSimulated(messageType)) return totals.count(messageType, where);
      leftOut.add(messageType);
      return 0;
    },
    luovaPerDay: () => totals.luovaPerDay(),
    isSimulated: (messageType) => totals.isSimulated(messageType),
  });
  return leftOut.size === 0 ? value : null;
}
