import type { Label } from './label.js';
import type { ReportYear } from './report-years.js';

/**
 * One printed row. A cell is stored as it was printed: `1 434 901`, `7,3 milj.`, `0,5–1,5 milj.`,
 * `-` (not available) or the empty string (not given); the last two are not zero.
 */
export interface PublishedRow<Id extends string = string> {
  /** Stable address of the figure, e.g. `kelmu.ui-queries`. */
  readonly id: Id;
  readonly label: Label;
  readonly printed: Readonly<Record<ReportYear, string>>;
  /** How deep the row stands below the row it belongs to (0 = a row of its own). */
  readonly indent?: number;
  /** Years whose cell is rounded to whole thousands, which its form does not show: `29 000` beside `96 122`. None when absent. */
  readonly inThousands?: readonly ReportYear[];
  /** Of a figure in the text: id of the row whose figure it tells again. Absent: it stands in no table. */
  readonly repeats?: string;
}

/** The parts of the report that have tables here, in its order. */
export const reportSections = ['social-security', 'kanta', 'exchange', 'secondary-use'] as const;

/** `social-security`: what Kela pays; `kanta`: use of the Kanta Services; `exchange`: Kela and its partners exchange information; `secondary-use`: statistics, data, research and surveys. */
export type ReportSection = (typeof reportSections)[number];

/** One printed table with its rows in the printed order. */
export interface PublishedTable<RowId extends string = string> {
  /** Stable address of the table, e.g. `kelmu`. */
  readonly id: string;
  readonly section: ReportSection;
  readonly title: Label;
  readonly rows: readonly PublishedRow<RowId>[];
  /** The note below the table, with its asterisk. */
  readonly footnote?: Label;
}
