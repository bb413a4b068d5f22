import type { Label } from '@tietovirta/published';
import type { Cell, ComparedRow, ComparedTables } from './compared-table.js';
import { keyFigureOf } from './feeds.js';

export interface DifferingCell {
  readonly tableId: string;
  readonly rowId: string;
  /** What the cell should have been: expected, or published where nothing else was expected. */
  readonly standard: Cell;
  readonly simulated: Cell;
  readonly difference: number;
}

/** A cell that a run fed and that is compared with nothing. */
export interface UncomparedCell {
  readonly rowId: string;
  readonly label: Label;
  /**
   * `band`: the smallest and largest day, which the plan does not know, since it does not tell on which days answers
   * come; `not printed`: the report gives no figure.
   */
  readonly why: 'band' | 'not printed';
}

export interface Summary {
  /** Cells with a figure on both sides. */
  readonly cellsCompared: number;
  readonly cellsDiffering: number;
  readonly differing: readonly DifferingCell[];
  readonly uncompared: readonly UncomparedCell[];
}

/** How the comparison came out: the answer to "does the run reproduce the report?". */
export function summary({ tables }: ComparedTables): Summary {
  const compared = tables.flatMap((table) =>
    table.rows.flatMap(({ id, published, expected, simulated, difference }) =>
      difference === null
        ? []
        : [{ tableId: table.id, rowId: id, standard: expected ?? published, simulated, difference }],
    ),
  );
  const differing = compared.filter((cell) => cell.difference !== 0);
  const uncompared = tables.flatMap(({ rows }) => rows.filter(isFedAlone).map(uncomparedCell));
  return { cellsCompared: compared.length, cellsDiffering: differing.length, differing, uncompared };
}

const isFedAlone = ({ simulated, difference }: ComparedRow): boolean => simulated.printed !== '' && difference === null;

const uncomparedCell = ({ id, label }: ComparedRow): UncomparedCell => ({
  rowId: id,
  label,
  why: keyFigureOf(id)?.rule === 'daily-band' ? 'band' : 'not printed',
});
