import type { CellDeltas, CellMembers, DeadLetter, SentMark, SliceMark } from '@tietovirta/counting';
import type { LedgerBatch } from './ledger-batch.js';

/** What the ledger knows of a run. */
export interface LedgerState {
  readonly marks: readonly SliceMark[];
  readonly sent: readonly SentMark[];
  /** Totals of all cells, as one big delta from nothing. */
  readonly cells: CellDeltas;
  /** The sets of distinct measures; a cell may stand in several of them, which make one set together. */
  readonly members: readonly CellMembers[];
}

/** Sums over all marks of a run. Counts only rise, except where holes close: equal sums mean that no mark has changed. */
export interface LedgerSums {
  readonly counted: number;
  readonly setAside: number;
  /** Messages published. */
  readonly sent: number;
  /** Indexes expected next, of what was counted and of what was published. */
  readonly reached: number;
  /** Number of holes, of both. */
  readonly holes: number;
}

/**
 * Keeps counters together with how far each source has been read.
 *
 * Promise: `apply` is all or nothing and survives the death of the process once it resolved; a batch is applied only
 * when every source in it stands exactly at its `from`, otherwise nothing is written and the answer is `lost`
 * (another consumer owns the source, or the batch was applied before). Cells of different batches add up in any order.
 *
 * Duties of the adapter: values of cells within 64 bits without loss (a batch that would take a cell beyond them is refused and
 * writes nothing), other integers up to 2^53 - 1; runs do not see each other; of the sets of a cell so few are kept that reading
 * them does not grow with the number of batches.
 * Not promised: that concurrent calls run in parallel.
 */
export interface Ledger {
  apply(batch: LedgerBatch): Promise<'applied' | 'lost'>;
  /** Position reached in each of these sources; one that never moved is missing and stands at 0. */
  positions(sources: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Everything known of a run; empty for a run that never applied anything. */
  read(runId: number): Promise<LedgerState>;
  /** How far a run is as a whole: cheap, to be asked again and again. */
  sums(runId: number): Promise<LedgerSums>;
  /** How far the slices of a run are counted. */
  marks(runId: number): Promise<readonly SliceMark[]>;
  /** How far the slices of a run are published. */
  sent(runId: number): Promise<readonly SentMark[]>;
  /** Dead letters of a run, oldest first. */
  deadLetters(runId: number): Promise<readonly DeadLetter[]>;
  /** Notes that the messages of these letters will not come again; of those that did come, nothing is noted. */
  giveUp(runId: number, letters: readonly DeadLetter[]): Promise<void>;
  /** Forgets a run: all that `read` and `deadLetters` give of it. How far sources were read stays. */
  remove(runId: number): Promise<void>;
  close(): Promise<void>;
}
