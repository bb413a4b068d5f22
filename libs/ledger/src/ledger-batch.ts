/** A message type on one day: the unit of work, and the source whose progress is marked. */
export interface SliceAddress {
  readonly messageType: string;
  /** Day of the year (0 = 1 January); for follow-ups the day on which their conversations opened. */
  readonly day: number;
}

/** How far one slice has been counted. Values are totals of the run, not deltas. */
export interface SliceMark extends SliceAddress {
  /** Index of the next frame expected: lower ones are repeats, higher ones a gap. */
  readonly nextFrame: number;
  readonly isComplete: boolean;
  /** Messages counted. */
  readonly counted: number;
  /** Messages set aside. */
  readonly setAside: number;
  /** Content hash: sum of the row hashes, two lanes modulo 2^32. */
  readonly hashLow: number;
  readonly hashHigh: number;
}

/** Counter deltas in columns of equal length; cell (messageType, day, cell) rises by count. */
export interface CellDeltas {
  readonly messageTypes: readonly string[];
  readonly days: readonly number[];
  readonly cells: readonly number[];
  readonly counts: readonly number[];
}

/** Messages that could not be read, with the reason. */
export interface DeadLetter extends SliceAddress {
  readonly frame: number;
  /** How many messages it stands for. */
  readonly messages: number;
  /** Stable code, e.g. `frame-unreadable`, `row-invalid`. */
  readonly code: string;
  readonly reason: string;
}

/** A partition was read from `from` up to (not including) `to`. */
export interface PartitionStep {
  readonly partition: number;
  readonly from: number;
  readonly to: number;
}

/** Everything one flush writes, in one transaction. */
export interface LedgerBatch {
  readonly positions: readonly PartitionStep[];
  readonly deltas: CellDeltas;
  readonly marks: readonly SliceMark[];
  readonly deadLetters: readonly DeadLetter[];
}
