import type { Archive } from '@tietovirta/archive';
import type { Ledger } from '@tietovirta/ledger';
import type { BrokerRequests } from '@tietovirta/service-runtime';
import type { SharedTopics } from '@tietovirta/ledger-consumer';
import type { DurableTransport } from '@tietovirta/transport';
import type { DeadLetterSink } from './dead-letter-sink.js';

/** What a counter needs of the backend it works in. */
export interface CounterBackend extends SharedTopics {
  readonly ledger: Ledger;
  readonly archive: Archive;
  /** How far groups are behind. */
  readonly watch: { lagBySource(group: string): Promise<ReadonlyMap<string, number>> };
  /** Requests that brokers answered so far. */
  requests(): BrokerRequests;
  ensureTopics(): Promise<void>;
  /** Opens what everything is read through, and where it is kept when it cannot be counted. */
  openReading(): { readonly transport: DurableTransport; readonly deadLetters: DeadLetterSink };
  /** @throws why the database cannot be worked with: it does not answer, or has the schema of another version */
  checkDatabase(): Promise<void>;
  close(): Promise<void>;
}

/** Trouble that the backend handles by itself, for the log. */
export interface CounterBackendEvent {
  readonly level: 'info' | 'warn' | 'error';
  readonly code: string;
  readonly message: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}
