import type { Cell, ComparedTables } from './compared-table.js';

export interface DifferingCell {
  readonly tableId: string;
  readonly rowId: string;
  /** What the cell should have been: expected, or published where nothing else was expected. */
  readonly standard: Cell;
  readonly simulated: Cell;
  readonly difference: number;
}

export interface Summary {
  /** Cells with a figure on both sides. */
  readonly cellsCompared: number;
  readonly cellsDiffering: number;
  readonly differing: readonly DifferingCell[];
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
  return { cellsCompared: compared.length, cellsDiffering: differing.length, differing };
}
