/** What a run has measured, with what was planned of it where the plan knows. */
import type { YearPlan } from '@tietovirta/plan';
import type { MeasuredTable } from './measured-table.js';
import { plannedNumbers } from './planned-numbers.js';
import type { SplitPart } from './split-persons.js';

export interface ReportedMeasure extends MeasuredTable {
  /** By period, of all rows together; absent where only the messages themselves tell. */
  readonly planned?: readonly bigint[];
  /** The persons of the year by what was asked for; absent where nothing was, or where no persons are measured. */
  readonly split?: readonly SplitPart[];
}

export interface PlannedWindow {
  readonly year: YearPlan;
  /** Days of the window: first, and the one after the last. */
  readonly fromDay: number;
  readonly toDay: number;
}

export const withPlanned = (table: MeasuredTable, { year, fromDay, toDay }: PlannedWindow): ReportedMeasure => {
  const planned = plannedNumbers(table, year, (day) => day >= fromDay && day < toDay);
  return planned === undefined ? table : { ...table, planned };
};

/** Whether everything that the plan knows came as planned. */
export const isAsPlanned = (measures: readonly ReportedMeasure[]): boolean =>
  measures.every(({ planned, all }) => planned?.every((number, period) => number === all.numbers[period]) ?? true);
