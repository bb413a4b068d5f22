/**
 * The published figures of a year, made larger or smaller without breaking a printed sum: totals are rounded half up,
 * and their parts are then chosen by largest remainder. No figure is off by one or more from its exact share, and at
 * scale 1 every figure is the published one.
 *
 * The result has the shape that libs/exchanges calls YearFigures.
 */
import type { FigureId } from './find-figure.js';
import { byLargestRemainder } from './largest-remainder.js';
import { publishedCount } from './published-count.js';
import type { ReportYear } from './report-years.js';
import type { Scale } from './scale.js';

export interface ScaledFigures {
  readonly year: ReportYear;
  /** The scaled figure of a row, 0 where the report prints `-` or nothing. @throws FigureRefused as publishedCount does */
  readonly of: (rowId: FigureId) => number;
  /** A yearly number that is assumed and not published, scaled and rounded half up. */
  readonly assumed: (count: number) => number;
}

/**
 * A sum that must hold after scaling too. `rest` is the part of the total that is in none of the printed parts, and is itself
 * not printed.
 */
interface KeptSum {
  readonly total: FigureId;
  readonly parts: readonly FigureId[];
  readonly hasRest: boolean;
}

/** Outer sums before inner ones: a part that is itself a total must be settled first. */
const keptSums: readonly KeptSum[] = [
  { total: 'eessi.total', parts: ['eessi.received', 'eessi.sent'], hasRest: false },
  // The only printed form of this total is rounded (7,3 milj.); its exact value is the sum of the two rows below it.
  { total: 'kelmu.queries', parts: ['kelmu.interface-queries', 'kelmu.ui-queries'], hasRest: false },
  {
    total: 'kelmu.ui-queries',
    parts: ['kelmu.municipalities', 'kelmu.wellbeing-areas', 'kelmu.helsinki'],
    hasRest: true,
  },
  // Not a total and its part in the report (an answer may belong to last year's request), but in our simulation every
  // answer has its request: the rest are the unanswered requests, whose number must not become negative.
  { total: 'tax-data.requests', parts: ['tax-data.answers'], hasRest: true },
];

export function scaledFigures(year: ReportYear, scale: Scale): ScaledFigures {
  const numerator = BigInt(scale.numerator);
  const denominator = BigInt(scale.denominator);
  const roundedHalfUp = (count: number): number =>
    Number((2n * BigInt(count) * numerator + denominator) / (2n * denominator));

  const settled = new Map<FigureId, number>();
  for (const sum of keptSums) {
    const counts = sum.parts.map((part) => publishedCount(part, year));
    const ofParts = counts.reduce((so, count) => so + count, 0);
    const published = sum.hasRest ? publishedCount(sum.total, year) : ofParts;
    const total = settled.get(sum.total) ?? roundedHalfUp(published);
    const quotas = [...counts, published - ofParts].map((count) => BigInt(count) * numerator);
    const parts = byLargestRemainder(BigInt(total), quotas, denominator);
    settled.set(sum.total, total);
    sum.parts.forEach((part, index) => settled.set(part, Number(parts[index])));
  }
  return {
    year,
    of: (rowId) => settled.get(rowId) ?? roundedHalfUp(publishedCount(rowId, year)),
    assumed: (count) => {
      if (!Number.isSafeInteger(count) || count < 0)
        throw new RangeError(`an assumed yearly number is a whole number, 0 or more: ${count}`);
      return roundedHalfUp(count);
    },
  };
}
