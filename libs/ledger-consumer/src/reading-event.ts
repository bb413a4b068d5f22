import type { LedgerBatch } from '@tietovirta/ledger';

/** What happens while reading, for logs and metrics. */
export type ReadingEvent =
  | { readonly kind: 'assigned'; readonly sources: readonly string[] }
  | { readonly kind: 'flushed'; readonly seconds: number; readonly batch: LedgerBatch }
  /** What was noted is dropped and read again: another reader was first, or nobody knows whether it was written. */
  | { readonly kind: 'lost'; readonly by: 'guard' | 'error'; readonly reason: string }
  /** Nothing is read until somebody answers. */
  | { readonly kind: 'waiting'; readonly reason: string }
  /** A record of a run that this backend does not know, or that is over. */
  | { readonly kind: 'foreign'; readonly runKey: string }
  | { readonly kind: 'run-failed'; readonly runKey: string; readonly error: unknown };
