import type { Ledger } from '../ledger.js';
import type { SentMark, SliceMark } from '@tietovirta/counting';
import { inSliceOrder } from '@tietovirta/messages';
import { sourceOfRun, type DeltaRow } from './batches.js';

const byCell = (one: DeltaRow, other: DeltaRow): number =>
  inSliceOrder({ messageType: one[0], day: one[1] }, { messageType: other[0], day: other[1] }) || one[2] - other[2];

/** What a ledger knows of a run, as lists that can be compared. */
export interface PlainState {
  /** Of the first sources that the suite gives a run. */
  readonly positions: readonly (readonly [partition: number, position: number])[];
  readonly marks: readonly SliceMark[];
  readonly sent: readonly SentMark[];
  readonly cells: readonly DeltaRow[];
}

const partitions = Array.from({ length: 16 }, (_, partition) => partition);

/** A state with everything in a fixed order: ledgers promise none. */
export const plainStateOf = async (ledger: Ledger, runId: number): Promise<PlainState> => {
  const reached = await ledger.positions(partitions.map((partition) => sourceOfRun(runId, partition)));
  const { marks, sent, cells } = await ledger.read(runId);
  return {
    positions: partitions.flatMap((partition) => {
      const position = reached.get(sourceOfRun(runId, partition));
      return position === undefined ? [] : [[partition, position] as const];
    }),
    marks: [...marks].sort(inSliceOrder),
    sent: [...sent].sort(inSliceOrder),
    cells: cells.messageTypes
      .map((type, row): DeltaRow => [type, cells.days[row] ?? NaN, cells.cells[row] ?? NaN, cells.counts[row] ?? NaN])
      .sort(byCell),
  };
};
