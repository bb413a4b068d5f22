import type { Archive } from '@tietovirta/archive';
import type { Ledger } from '@tietovirta/ledger';
import type { BodyPool } from '@tietovirta/messages';
import type { JobQueue } from '@tietovirta/job-queue';
import type { Scenario } from '@tietovirta/scenarios';
import type { BrokerRequests } from '@tietovirta/service-runtime';
import type { SharedTopics } from '@tietovirta/ledger-consumer';
import type { DurableTransport } from '@tietovirta/transport';

/** What a party service needs of the backend it works in. */
export interface PartyBackend extends SharedTopics {
  readonly ledger: Ledger;
  readonly archive: Archive;
  readonly jobs: JobQueue;
  /** How far groups are behind. */
  readonly watch: { lag(group: string, exchanges: readonly string[]): Promise<number> };
  /** Memory of frames, shared with the transports. */
  readonly bodies: BodyPool;
  /** Requests that brokers answered so far. */
  requests(): BrokerRequests;
  ensureTopics(): Promise<void>;
  /** @param exchanges that are read through it */
  openTransport(exchanges: readonly string[]): DurableTransport;
  /** Sets how the frames of a run travel, before the first of them is published. */
  announce(runKey: string, scenario: Scenario): void;
  /** @throws why the database cannot be worked with: it does not answer, or has the schema of another version */
  checkDatabase(): Promise<void>;
  close(): Promise<void>;
}

/** Trouble that the backend handles by itself, for the log. */
export interface PartyBackendEvent {
  readonly level: 'info' | 'warn' | 'error';
  readonly code: string;
  readonly message: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}
