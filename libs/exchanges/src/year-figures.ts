import type { FigureId, ReportYear } from '@tietovirta/published';

/**
 * The yearly volumes that a scenario asks for: the published figures, divided by the scale by largest remainder so
 * that printed sums still add up, and assumptions divided likewise.
 */
export interface YearFigures {
  readonly year: ReportYear;
  /** The (scaled) figure of a printed row; 0 where the report prints `-` or nothing. @throws Error for a rounded cell */
  of(rowId: FigureId): number;
  /** An assumed yearly number, scaled. */
  assumed(count: number): number;
}
