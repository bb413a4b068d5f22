import type { Scale } from './scale.js';

/** A row of a table of two by two. */
export type Cells = readonly [number, number];

type Table = readonly [Cells, Cells];

/**
 * Scales four counts that are printed with their sums across and down. Rounding each by itself breaks a sum, and rounding twice, rows and
 * then their parts, carries a sum down off by more than one: so every way of rounding each cell and each sum down or up is tried, and the
 * one that lies nearest to the exact shares is taken. There always is one.
 *
 * @param total what the four come to, one of the two whole numbers about their exact sum
 */
export function crossSums(counts: Table, scale: Scale, total: number): Table {
  const exact = (count: number): number => (count * scale.numerator) / scale.denominator;
  const [[a, b], [c]] = counts;
  const tables = aroundOf(exact(a + b)).flatMap((row) =>
    aroundOf(exact(a + c)).flatMap(
      (column) =>
      aroundOf(exact(a)).map((cell): Table => [[cell, row - cell], [column - cell, total - row - column + cell]]), // oxfmt-ignore
    ),
  );
  const sums = ([[p, q], [r, s]]: Table): readonly number[] => [p, q, r, s, p + q, r + s, p + r, q + s];
  const shares = sums(counts).map(exact);
  const farthest = (table: Table): number =>
    sums(table).reduce((most, sum, place) => Math.max(most, Math.abs(sum - (shares[place] as number))), 0);
  return tables.reduce((best, table) => (farthest(table) < farthest(best) ? table : best));
}

const aroundOf = (share: number): readonly number[] =>
  Number.isInteger(share) ? [share] : [Math.floor(share), Math.ceil(share)];
