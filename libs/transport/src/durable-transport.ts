import type { SkippedRecord, Subscription, Transport } from './transport.js';

/** A subscription whose reader keeps in a ledger how far it has come. */
export interface DurableSubscription extends Subscription {
  /** Told of what is for nobody here, so that the position moves on. */
  readonly skipped?: (record: SkippedRecord) => void;
  /**
   * Where to begin in each source, asked whenever sources are assigned or the reader rewinds; a source that is missing begins
   * at its start. From here on, earlier sources may be read by others.
   */
  readonly positionsOf: (sources: readonly string[]) => Promise<ReadonlyMap<string, number>>;
}

/** How a subscriber steers its reading. */
export interface Reader {
  /** Tells how far the group has come: a hint for those who watch its lag; reading begins where `positionsOf` says. */
  commit(positions: ReadonlyMap<string, number>): Promise<void>;
  /** Drops what was fetched, asks `positionsOf` again and reads from there. */
  rewind(): void;
}

/**
 * A transport that keeps what it carries, so that a reader can come back for it.
 *
 * Promise, beyond that of Transport: a source can be read again from any position it still keeps; sources of a group are
 * shared out among its living endpoints, and those of a dead one are assigned anew. A source may be handed to a new endpoint
 * while the old one still believes it owns it: what readers write must be guarded by their positions.
 */
export interface DurableTransport extends Transport {
  subscribe(subscription: DurableSubscription): Reader;
}
