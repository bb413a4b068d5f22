import { bandOfDays } from '@tietovirta/exchanges';
import type { CountedTotals } from './counted-totals.js';
import type { FigureValue } from './figure-value.js';
import type { KeyFigure, Term } from './key-figure.js';

/** What a key figure comes to, and null when there is nothing to tell. */
export const workOut = ({ terms, rule }: KeyFigure, totals: CountedTotals): FigureValue | null =>
  rule === 'daily-band' ? bandOf(terms, totals) : sumOf(terms, totals);

/** Null when a message type was left out: part of a sum would look like a count, and 0 like a quiet year. */
function sumOf(terms: readonly Term[], totals: CountedTotals): number | null {
  if (!terms.every(({ of }) => totals.isSimulated(of))) return null;
  return terms.reduce((sum, { of, where }) => sum + totals.count(of, where), 0);
}

/** The band of the days, of whatever was simulated; null over no days, and where days are not known. */
function bandOf(terms: readonly Term[], totals: CountedTotals): FigureValue | null {
  const flows = terms.filter(({ of }) => totals.isSimulated(of)).map(({ of, where }) => totals.countPerDay(of, where));
  const days = flows[0]?.map((_, day) => flows.reduce((sum, flow) => sum + (flow[day] ?? 0), 0)) ?? [];
  return bandOfDays(days) ?? null;
}
