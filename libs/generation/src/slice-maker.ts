import type { MessageColumns } from '@tietovirta/messages';
import type { SlicePlan } from '@tietovirta/plan';

/** Makes the messages of one slice, any range of rows at a time, in any order. */
export interface SliceMaker {
  readonly slice: SlicePlan;
  /**
   * Messages `from` (inclusive) to `to` (exclusive) of the slice, 0 being its first. The columns are a workspace of the
   * generator: they stand until the next `make` of any slice of the same generator.
   */
  make(from: number, to: number): MessageColumns;
  /** Messages of the slice in the minutes before this one of the day: rows lie minute by minute. */
  rowsBefore(minute: number): number;
}
