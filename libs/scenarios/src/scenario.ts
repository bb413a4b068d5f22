import type { ReportYear, Scale } from '@tietovirta/published';

/** What to run, complete: every default filled in. */
export interface Scenario {
  /** e.g. `year-2024`; a file's own name, or its file name without ending. */
  readonly name: string;
  readonly year: ReportYear;
  /** Ids of the exchanges to run, in the order of the catalogue. */
  readonly exchanges: readonly string[];
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Day after the last day, `YYYY-MM-DD`; 1 January of the next year for a whole year. */
  readonly to: string;
  readonly scale: Scale;
  /** Integer in [0, 2^53). */
  readonly seed: number;
}
