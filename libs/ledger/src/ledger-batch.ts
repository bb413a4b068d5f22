import type { RunEntries } from '@tietovirta/counting';

/** A source was read from `from` up to (not including) `to`. */
export interface SourceStep {
  readonly source: string;
  readonly from: number;
  readonly to: number;
}

/** Everything one flush writes, in one transaction. */
export interface LedgerBatch {
  readonly positions: readonly SourceStep[];
  /** Each run once. */
  readonly runs: readonly RunEntries[];
}
