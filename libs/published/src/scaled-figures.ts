/**
 * The published figures of a year, made larger or smaller without breaking a printed sum: totals are rounded half up,
 * and their parts are then chosen by largest remainder. No figure is off by one or more from its exact share, and at
 * scale 1 every figure is the published one.
 *
 * The result has the shape that libs/exchanges calls YearFigures.
 */
import type { FigureId } from './find-figure.js';
import { crossSums, type Cells } from './cross-sums.js';
import { byLargestRemainder } from './largest-remainder.js';
import { publishedCount } from './published-count.js';
import type { ReportYear } from './report-years.js';
import type { Scale } from './scale.js';

export interface ScaledFigures {
  /** Calendar year in which they are played. */
  readonly year: number;
  /** The published year whose figures they are. */
  readonly base: ReportYear;
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

/** Printed rows of a total, and a part of each of them that a printed row adds up across. */
interface CrossSum {
  readonly total: FigureId;
  readonly rows: readonly [FigureId, FigureId];
  readonly column: FigureId;
  readonly inColumn: readonly [FigureId, FigureId];
}

const requestsByBenefit: readonly FigureId[] = [
  'statistics-requests.disability',
  'statistics-requests.unemployment',
  'statistics-requests.social-assistance',
  'statistics-requests.sickness',
  'statistics-requests.care-reimbursements',
  'statistics-requests.family',
  'statistics-requests.study',
  'statistics-requests.housing',
  'statistics-requests.pensions',
  'statistics-requests.rehabilitation',
  'statistics-requests.medicines',
];

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
  // The rows by benefit add to less than the total: the rest are requests about no single benefit, printed in no row.
  { total: 'statistics-requests.total', parts: requestsByBenefit, hasRest: true },
  // The rest are downloads inside Kela.
  { total: 'kelasto.downloads', parts: ['kelasto.external-downloads'], hasRest: true },
  // Each analysis is of a survey of its own.
  { total: 'surveys.surveys', parts: ['surveys.analyses'], hasRest: true },
];

/** Research publications: domestic and international, each peer-reviewed or not. Both ways they add up. */
const researchPublications = {
  total: 'research.publications',
  rows: ['research.domestic', 'research.international'],
  column: 'research.peer-reviewed',
  inColumn: ['research.domestic-peer-reviewed', 'research.international-peer-reviewed'],
} as const satisfies CrossSum;

/** Those that were asked for last: a scenario is judged, planned and shown by the same ones, and what follows from them is kept by them. */
const lastAsked = new Map<string, ScaledFigures>();
const mostKept = 8;

/** @param base whose figures @param year in which they are played: their own unless given */
export function scaledFigures(base: ReportYear, scale: Scale, year: number = base): ScaledFigures {
  const name = `${base} ${scale.numerator}/${scale.denominator} ${year}`;
  const known = lastAsked.get(name);
  if (known !== undefined) return known;
  if (lastAsked.size === mostKept) lastAsked.delete([...lastAsked.keys()][0] as string); // there are eight
  const made = scaledAnew(base, scale, year);
  lastAsked.set(name, made);
  return made;
}

function scaledAnew(base: ReportYear, scale: Scale, year: number): ScaledFigures {
  const numerator = BigInt(scale.numerator);
  const denominator = BigInt(scale.denominator);
  const roundedHalfUp = (count: number): number =>
    Number((2n * BigInt(count) * numerator + denominator) / (2n * denominator));

  const settled = new Map<FigureId, number>();
  for (const sum of keptSums) {
    const counts = sum.parts.map((part) => publishedCount(part, base));
    const ofParts = counts.reduce((so, count) => so + count, 0);
    const published = sum.hasRest ? publishedCount(sum.total, base) : ofParts;
    const total = settled.get(sum.total) ?? roundedHalfUp(published);
    const quotas = [...counts, published - ofParts].map((count) => BigInt(count) * numerator);
    const parts = byLargestRemainder(BigInt(total), quotas, denominator);
    settled.set(sum.total, total);
    sum.parts.forEach((part, index) => settled.set(part, Number(parts[index])));
  }
  settleCross(researchPublications, base, scale, roundedHalfUp).forEach((count, id) => settled.set(id, count));
  return {
    year,
    base,
    of: (rowId) => settled.get(rowId) ?? roundedHalfUp(publishedCount(rowId, base)),
    assumed: (count) => {
      if (!Number.isSafeInteger(count) || count < 0)
        throw new RangeError(`an assumed yearly number is a whole number, 0 or more: ${count}`);
      return roundedHalfUp(count);
    },
  };
}

function settleCross(
  { total, rows, column, inColumn }: CrossSum,
  year: ReportYear,
  { numerator, denominator }: Scale,
  roundedHalfUp: (count: number) => number,
): ReadonlyMap<FigureId, number> {
  const count = (id: FigureId): number => publishedCount(id, year);
  const cells = rows.map((id, place) => {
    const inside = count(inColumn[place as 0 | 1]);
    return [inside, count(id) - inside] as const;
  });
  const [first, second] = crossSums(cells as [Cells, Cells], { numerator, denominator }, roundedHalfUp(count(total)));
  return new Map<FigureId, number>([
    [total, first[0] + first[1] + second[0] + second[1]],
    [rows[0], first[0] + first[1]],
    [rows[1], second[0] + second[1]],
    [column, first[0] + second[0]],
    [inColumn[0], first[0]],
    [inColumn[1], second[0]],
  ]);
}
