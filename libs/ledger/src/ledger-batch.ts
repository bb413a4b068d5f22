import type { RunEntries } from '@tietovirta/counting';

/** A source was read from `from` up to (not including) `to`. */
export interface SourceStep {
  readonly source: string;
  readonly from: number;
  readonly to: number;
  /** The source began anew, so that `to` may lie before `from`: its positions are those of other records than before. */
  readonly isReset?: boolean;
}

/** Everything one flush writes, in one transaction. */
export interface LedgerBatch {
  readonly positions: readonly SourceStep[];
  /** Each run once. */
  readonly runs: readonly RunEntries[];
}
