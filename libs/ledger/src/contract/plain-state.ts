import type { SliceAddress, SliceMark } from '../ledger-batch.js';
import type { LedgerState } from '../ledger.js';
import type { DeltaRow } from './batches.js';

const bySlice = (one: SliceAddress, other: SliceAddress): number =>
  one.messageType < other.messageType ? -1 : one.messageType > other.messageType ? 1 : one.day - other.day;

const byCell = (one: DeltaRow, other: DeltaRow): number =>
  bySlice({ messageType: one[0], day: one[1] }, { messageType: other[0], day: other[1] }) || one[2] - other[2];

/** What a ledger knows, as lists that can be compared. */
export interface PlainState {
  readonly positions: readonly (readonly [partition: number, position: number])[];
  readonly marks: readonly SliceMark[];
  readonly cells: readonly DeltaRow[];
}

/** A state with everything in a fixed order: ledgers promise none. */
export const plainStateOf = ({ positions, marks, cells }: LedgerState): PlainState => ({
  positions: [...positions].sort(([one], [other]) => one - other),
  marks: [...marks].sort(bySlice),
  cells: cells.messageTypes
    .map((type, row): DeltaRow => [type, cells.days[row] ?? NaN, cells.cells[row] ?? NaN, cells.counts[row] ?? NaN])
    .sort(byCell),
});
