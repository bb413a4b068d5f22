import type { LedgerBatch } from '@tietovirta/ledger';
import type { LostRecords } from '@tietovirta/transport';

/** What happens while consuming, for logs and metrics. */
export type ConsumerEvent =
  | { readonly kind: 'assigned'; readonly sources: readonly string[] }
  | { readonly kind: 'flushed'; readonly seconds: number; readonly batch: LedgerBatch }
  /** What was processed is dropped and consumed again: another consumer was first, or the outcome of the flush is unknown. */
  | { readonly kind: 'dropped'; readonly by: 'guard' | 'error'; readonly reason: string }
  /** Nothing is consumed until the ledger or the archive answers. */
  | { readonly kind: 'retrying'; readonly reason: string }
  /** A record of a run that this backend does not know, or that is over. */
  | { readonly kind: 'passed-over'; readonly runKey: string }
  /** Records are gone before they were consumed; the runs that they may belong to are ended. */
  | { readonly kind: 'lost'; readonly lost: LostRecords; readonly runKeys: readonly string[] }
  | { readonly kind: 'run-failed'; readonly runKey: string; readonly error: unknown };
