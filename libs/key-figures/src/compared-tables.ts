/**
 * Sets the counted key figures beside the published ones, cell by cell. Pure: the same totals give the same tables.
 *
 * What a run is compared with: a whole year at scale 1 with the published cells; any other run (scaled, some days only,
 * some exchanges only) with what it was planned to count, because the published year is then not what it should reach. In
 * the calendar of another year than that of its figures nothing was published at all.
 */
import {
  type FigureId,
  type PublishedRow,
  type ReportYear,
  type Scale,
  figureOf,
  formatScale,
  publishedTables,
  textFigures,
} from '@tietovirta/published';
import type { Cell, ComparedRow, ComparedTables } from './compared-table.js';
import type { CountedTotals } from './counted-totals.js';
import { differenceOf } from './difference.js';
import { keyFigureOf } from './feeds.js';
import { isBalance } from './figure-value.js';
import { printingRuleOf } from './key-figure.js';
import { printFigure } from './printing.js';
import { publishedCell } from './published-cell.js';
import { workOut } from './work-out.js';

export interface Comparison {
  /** The published year whose figures it has. */
  readonly year: ReportYear;
  /** The calendar year in which they were played: `year` unless given. */
  readonly playedIn?: number;
  /** How the run is described in the result. */
  readonly run?: object | null;
  /** What the run counted; without it the published tables stand alone. */
  readonly totals?: CountedTotals;
  /** The scale of the run; the published one unless given. */
  readonly scale?: Scale;
  /** What the run was planned to count; needed unless it was the whole published year. */
  readonly expectedTotals?: CountedTotals;
  /** There is nothing that the run should have reached: its figures stand beside the published ones without a difference. */
  readonly isUncompared?: boolean;
}

const blank: Cell = { printed: '', value: null };

/** @throws Error when a scaled run is to be compared with published cells */
export function comparedTables(comparison: Comparison): ComparedTables {
  refuseScaledWithoutExpectation(comparison);
  const { run = null, year, playedIn = year } = comparison;
  return {
    run,
    year: playedIn,
    ...(playedIn === year ? {} : { base: year }),
    tables: publishedTables.map(({ id, title, rows }) => ({
      id,
      title,
      rows: rows.map((row) => comparedRow(row, comparison)),
    })),
  };
}

/** The figures of the report's running text, compared likewise; they stand in no table. */
export function comparedTextFigures(comparison: Comparison): readonly ComparedRow[] {
  refuseScaledWithoutExpectation(comparison);
  return textFigures.map((row) => comparedRow(row, comparison));
}

function comparedRow(
  row: PublishedRow,
  { year, playedIn = year, totals, expectedTotals, isUncompared }: Comparison,
): ComparedRow {
  const ofYear = publishedCell(row, year);
  const published = playedIn === year ? ofYear : blank;
  const { id, label, repeats } = row;
  // The text tells figures of one year.
  if (repeats !== undefined && row.printed[year] === '')
    return { id, label, published, simulated: blank, difference: null };
  if (totals === undefined) return { id, label, published, simulated: blank, difference: null };
  const simulated = countedCell(id, totals, year);
  if (isUncompared === true) return { id, label, published, simulated, difference: null };
  const expected = expectedTotals === undefined ? inItsTable(row, year) : countedCell(id, expectedTotals, year);
  if (ofYear.value === null && isNothing(simulated) && (expected === undefined || isNothing(expected))) {
    const asPrinted = (cell: Cell): Cell => (cell.value === null ? cell : ofYear);
    return {
      id,
      label,
      published,
      ...(expected && { expected: asPrinted(expected) }),
      simulated: asPrinted(simulated),
      difference: null,
    };
  }
  const difference = differenceOf(simulated, expected ?? published);
  return { id, label, published, ...(expected && { expected }), simulated, difference };
}

/** Where the text tells another figure than the row that it repeats, the run is to reach that of the row. */
function inItsTable({ repeats, printed }: PublishedRow, year: ReportYear): Cell | undefined {
  if (repeats === undefined) return undefined;
  const ofRow = figureOf(repeats as FigureId);
  return ofRow.printed[year] === printed[year] ? undefined : publishedCell(ofRow, year);
}

function countedCell(rowId: string, totals: CountedTotals, year: ReportYear): Cell {
  const figure = keyFigureOf(rowId);
  const value = figure === undefined ? null : workOut(figure, totals);
  return figure === undefined || value === null
    ? blank
    : { printed: printFigure(value, printingRuleOf(figure, year)), value };
}

/**
 * Where the report prints `-` or nothing, nothing is planned, and a count of 0 says no more than the printed cell does:
 * it is shown as printed. A count that came about all the same is shown as it is.
 */
const isNothing = ({ value }: Cell): boolean =>
  value === null || value === 0 || (isBalance(value) && value.opening + value.flow === 0);

function refuseScaledWithoutExpectation({ totals, scale, expectedTotals }: Comparison): void {
  if (totals === undefined || scale === undefined || expectedTotals !== undefined) return;
  if (scale.numerator !== scale.denominator)
    throw new Error(
      `a run at scale ${formatScale(scale)} cannot be compared with the published year: give its expectedTotals`,
    );
}
