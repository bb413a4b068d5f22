import type { CellDeltas, DeadLetter, LedgerBatch, SliceMark } from './ledger-batch.js';

/** What the ledger knows of a run. */
export interface LedgerState {
  /** Position reached, by partition; a partition that is missing stands at 0. */
  readonly positions: ReadonlyMap<number, number>;
  readonly marks: readonly SliceMark[];
  /** Totals of all cells, as one big delta from nothing. */
  readonly cells: CellDeltas;
}

/**
 * Keeps counters together with how far each source has been counted.
 *
 * Promise: `apply` is all or nothing and survives the death of the process once it resolved; a batch is applied only
 * when every partition in it stands exactly at its `from`, otherwise nothing is written and the answer is `lost`
 * (somebody else owns the partition, or the batch was applied before). Cells of different batches add up in any order.
 *
 * Duties of the adapter: integers up to 2^53 - 1 without loss; runs do not see each other.
 * Not promised: that concurrent calls run in parallel.
 */
export interface Ledger {
  apply(runId: number, batch: LedgerBatch): Promise<'applied' | 'lost'>;
  /** Everything known of a run; empty for a run that never applied anything. */
  read(runId: number): Promise<LedgerState>;
  /** Dead letters of a run, oldest first. */
  deadLetters(runId: number): Promise<readonly DeadLetter[]>;
  close(): Promise<void>;
}
