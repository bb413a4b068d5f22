import type { AuditLog, TokenRegister } from '@tietovirta/access';
import type { RunRecord } from '@tietovirta/archive';
import type { DeadLetter } from '@tietovirta/counting';
import type { JobQueue } from '@tietovirta/job-queue';
import type { Ledger } from '@tietovirta/ledger';
import type { Scenario } from '@tietovirta/scenarios';
import type { RecordsBackend } from '@tietovirta/stack-run';
import type { DurableTransport } from '@tietovirta/transport';

/** What the control API needs of the stack that it controls. */
export interface StackControlBackend extends RecordsBackend {
  readonly ledger: Ledger;
  readonly jobs: JobQueue;
  readonly audit: AuditLog;
  readonly tokens: TokenRegister;
  /** How far groups are behind. */
  readonly watch: { lag(group: string, exchanges?: readonly string[]): Promise<number> };
  ensureTopics(): Promise<void>;
  openTransport(): DurableTransport;
  /** Sets how the frames of a run travel, before the first of them is published. */
  announce(runKey: string, scenario: Scenario): void;
  /** @returns puts the record behind a letter back as it is; whether it did */
  originalsSender(run: RunRecord, letters: readonly DeadLetter[]): Promise<(letter: DeadLetter) => Promise<boolean>>;
  /** Asks each of these servers one question; resolves to an error for each that cannot be used. */
  unusable(servers: readonly ('kafka' | 'redis')[]): Promise<readonly Error[]>;
  /** @throws why the database cannot be worked with: it does not answer, or has the schema of another version */
  checkDatabase(): Promise<void>;
  close(): Promise<void>;
}
