/** The shape in which tables are compared and written as JSON. It is the customer's: keys are neither added nor renamed. */
import type { Label, ReportYear } from '@tietovirta/published';
import type { FigureValue } from './figure-value.js';

/** A cell as the report prints or would print it, with its value; null where there is no figure (`-` or nothing). */
export interface Cell {
  readonly printed: string;
  readonly value: FigureValue | null;
}

export interface ComparedRow {
  readonly id: string;
  readonly label: Label;
  readonly published: Cell;
  /** What the run should have counted; only where that is not the published year as it is. */
  readonly expected?: Cell;
  readonly simulated: Cell;
  /** simulated − (expected ?? published); null where either has no figure. */
  readonly difference: number | null;
}

export interface ComparedTable {
  readonly id: string;
  readonly title: Label;
  readonly rows: readonly ComparedRow[];
}

/** All tables of one year. */
export interface ComparedTables {
  /** The run as its archive describes it; null for the published tables alone. */
  readonly run: object | null;
  readonly year: number;
  /** Whose figures it was planned by; only where that is another year, so that nothing was published to compare it with. */
  readonly base?: ReportYear;
  readonly tables: readonly ComparedTable[];
  /** Figures of the report's running text; absent where they were not asked for, and of runs that were kept before. */
  readonly textFigures?: readonly ComparedRow[];
}
