import type { LostRecords, SkippedRecord, Subscription, Transport } from './transport.js';

/** A subscription whose reader stores its positions in a ledger. */
export interface DurableSubscription extends Subscription {
  /** Called with each skipped record, so that the position moves on. Default: nothing is called. */
  readonly skipped?: (record: SkippedRecord) => void;
  /**
   * Called when what is due is gone, before anything behind it is delivered; reading then goes on at what is kept. Default: the endpoint
   * stops with an error. A source that was never read (position 0) begins at what is kept, and its records of before are skipped.
   */
  readonly lost?: (lost: LostRecords) => Promise<void>;
  /**
   * The position to begin at in each source, called at each assignment and after `rewind`; a source that is missing begins at its
   * start. Sources of earlier assignments may belong to other members by then.
   */
  readonly positionsOf: (sources: readonly string[]) => Promise<ReadonlyMap<string, number>>;
}

/** Controls the reading of a subscription. */
export interface Reader {
  /** Commits positions for monitoring of the lag only: reading begins where `positionsOf` says. */
  commit(positions: ReadonlyMap<string, number>): Promise<void>;
  /** Drops what was fetched, asks `positionsOf` again and reads from there. */
  rewind(): void;
}

/**
 * A transport that keeps its frames, so that they can be read again.
 *
 * Promise, beyond that of Transport: a source can be read again from any position it still keeps; the sources of a group are
 * assigned to its living endpoints, and a rebalance assigns those of a dead endpoint to others. A source may be assigned to a new
 * endpoint before the old one knows that it was revoked: writes of readers must be guarded by their positions.
 */
export interface DurableTransport extends Transport {
  subscribe(subscription: DurableSubscription): Reader;
}
