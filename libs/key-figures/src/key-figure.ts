/**
 * The words in which a key figure is declared: the printed row it belongs to, its arithmetic over counted totals and
 * the rule by which the report prints it.
 */
import type { CountedTotals } from './counted-totals.js';
import type { FigureValue } from './figure-value.js';
import type { PrintingRule } from './printing.js';

export interface KeyFigure {
  readonly rowId: string;
  readonly rule: PrintingRule;
  /** null when there is nothing to tell, as with a range over no days. */
  valueOf(totals: CountedTotals): FigureValue | null;
}

/** A count, printed to the last message. */
export const figure = (rowId: string, sum: (counted: CountedTotals) => number): KeyFigure => ({
  rowId,
  rule: 'count',
  valueOf: sum,
});

/** A count that the report prints in millions with one decimal. */
export const figureInMillions = (rowId: string, sum: (counted: CountedTotals) => number): KeyFigure => ({
  rowId,
  rule: 'millions',
  valueOf: sum,
});

/** The quietest and the busiest day, printed as a range in millions. */
export const dailyRangeInMillions = (
  rowId: string,
  perDay: (counted: CountedTotals) => readonly number[],
): KeyFigure => ({
  rowId,
  rule: 'millions',
  valueOf: (totals) => {
    const days = perDay(totals);
    const [first] = days;
    if (first === undefined) return null;
    return {
      from: days.reduce((least, day) => (day < least ? day : least), first),
      to: days.reduce((most, day) => (day > most ? day : most), first),
    };
  },
});
