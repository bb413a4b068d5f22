import { figureOf, type Label } from '@tietovirta/published';
import type { Cell, ComparedRow, ComparedTables } from './compared-table.js';
import type { CountedTotals } from './counted-totals.js';
import { keyFigureOf } from './feeds.js';
import { isOfDistinct } from './key-figure.js';
import { keyFigures } from './key-figures.js';
import { workOut } from './work-out.js';

export interface DifferingCell {
  readonly tableId: string;
  readonly rowId: string;
  /** What the cell should have been: expected, or published where nothing else was expected. */
  readonly standard: Cell;
  readonly simulated: Cell;
  readonly difference: number;
}

/** A cell that a run fed, or would feed if it were of a whole year or larger, and that is compared with nothing. */
export interface UncomparedCell {
  readonly rowId: string;
  readonly label: Label;
  /**
   * `band`: the smallest and largest day, which the plan does not know, since it does not tell on which days answers
   * come; `not printed`: the report gives no figure; `part of a year`: different persons of a year are told of a whole year only;
   * `small scale`: so few payments that nobody knows to how many different people they should be.
   */
  readonly why: 'band' | 'not printed' | 'part of a year' | 'small scale';
}

export interface Summary {
  /** Cells with a figure on both sides. */
  readonly cellsCompared: number;
  readonly cellsDiffering: number;
  readonly differing: readonly DifferingCell[];
  readonly uncompared: readonly UncomparedCell[];
}

/**
 * How the comparison came out: the answer to "does the run reproduce the report?".
 *
 * @param totals what the run counted, where it is to be told which cells are blank as it was of a part of the year
 */
export function summary({ tables }: ComparedTables, totals?: CountedTotals): Summary {
  const compared = tables.flatMap((table) =>
    table.rows.flatMap(({ id, published, expected, simulated, difference }) =>
      difference === null
        ? []
        : [{ tableId: table.id, rowId: id, standard: expected ?? published, simulated, difference }],
    ),
  );
  const differing = compared.filter((cell) => cell.difference !== 0);
  const uncompared = tables.flatMap(({ rows }) => rows.filter(isFedAlone).map(uncomparedCell));
  const blank = totals === undefined ? [] : ofPartOfYear(totals);
  return {
    cellsCompared: compared.length,
    cellsDiffering: differing.length,
    differing,
    uncompared: [...uncompared, ...blank],
  };
}

const isFedAlone = ({ simulated, difference }: ComparedRow): boolean => simulated.printed !== '' && difference === null;

const uncomparedCell = ({ id, label }: ComparedRow): UncomparedCell => ({
  rowId: id,
  label,
  why: keyFigureOf(id)?.rule === 'daily-band' ? 'band' : 'not printed',
});

/** Cells of different persons whose messages were simulated for a part of the year, or at a scale at which they are not told: they are blank. */
const ofPartOfYear = (totals: CountedTotals): readonly UncomparedCell[] =>
  keyFigures
    .filter(
      (figure) =>
        figureOf(figure.row).repeats === undefined &&
        isOfDistinct(figure) &&
        figure.terms.every(({ of }) => totals.isSimulated(of)),
    )
    .filter((figure) => workOut(figure, totals) === null)
    .map(({ row }) => ({
      rowId: row,
      label: figureOf(row).label,
      why: totals.isWholeYear ? 'small scale' : 'part of a year',
    }));
