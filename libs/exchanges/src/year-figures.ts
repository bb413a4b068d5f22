import type { FigureId, ReportYear } from '@tietovirta/published';

/**
 * The yearly volumes that a scenario asks for: the published figures, divided by the scale by largest remainder so
 * that printed sums still add up, and assumptions divided likewise.
 */
export interface YearFigures {
  /** The calendar year in which they are played. */
  readonly year: number;
  /** The published year whose figures they are: the same, or that of a what-if. */
  readonly base: ReportYear;
  /** The (scaled) figure of a printed row; 0 where the report prints `-` or nothing. @throws Error for a rounded cell */
  of(rowId: FigureId): number;
  /** An assumed yearly number, scaled. */
  assumed(count: number): number;
}
