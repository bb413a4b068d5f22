import type { RunProgress } from '@tietovirta/runs';
import type { Archive } from '@tietovirta/archive';
import type { Ledger } from '@tietovirta/ledger';
import type { JobQueue } from '@tietovirta/job-queue';
import type { RunPace } from '@tietovirta/pace';
import type { Clock } from '@tietovirta/retries';
import type { Scenario } from '@tietovirta/scenarios';
import type { Label } from '@tietovirta/wording';
import type { Ahead } from './run-jobs.js';
import type { CoordinatedRun } from './service-jobs.js';

/** What the coordinator works with; the services, in processes of their own, work with the same. */
export interface StackDependencies {
  readonly ledger: Ledger;
  readonly archive: Archive;
  readonly jobs: JobQueue;
  /** Records that the counters have not consumed yet. */
  readonly lag: () => Promise<number>;
  /** What the run leaves on the brokers; absent where nobody looks after it. */
  readonly records?: RecordsOnBrokers;
}

export interface RecordsOnBrokers {
  /** @throws an error for people when the brokers have no room for so many messages */
  checkRoom(messages: number): Promise<void>;
  /** Deletes what was read of the run, once it is whole. */
  deleteRead(): Promise<void>;
}

/** Milliseconds; what is absent is as in `defaultTimings`. */
export interface StackTimings {
  /** Between two looks at the sums of the ledger; longer, up to a second, when they take long. */
  readonly pollMs: number;
  /** Between two looks whether a service has ended the run, or somebody has asked to stop it or for another pace. */
  readonly archiveMs: number;
  /** Between two readings of the queue. */
  readonly queueMs: number;
  /** Between two readings of the lag. */
  readonly lagMs: number;
  /** Between two tries of a server that does not answer. */
  readonly retryMs: number;
  /** How long a run that only waits for what was set aside goes on waiting for it. */
  readonly settleMs: number;
  /** How long nothing happens before the user is notified of what is missing. */
  readonly silentMs: number;
  /** How long nothing happens before jobs that were done are made again because their messages never arrived. */
  readonly staleMs: number;
  /** How long nothing happens, or a server does not answer, before the run is given up and ends as failed. */
  readonly giveUpMs: number;
}

export const defaultTimings: StackTimings = {
  pollMs: 100,
  archiveMs: 500,
  queueMs: 3_000,
  lagMs: 2_000,
  retryMs: 1_000,
  settleMs: 3_000,
  silentMs: 15_000,
  staleMs: 20_000,
  giveUpMs: 600_000,
};

export interface StackRunOptions {
  readonly run: CoordinatedRun;
  readonly scenario: Scenario;
  readonly dependencies: StackDependencies;
  /** Gets the pace of the run, for whoever changes it in this process. */
  readonly onPace?: (pace: RunPace) => void;
  readonly onProgress?: (progress: RunProgress) => void;
  /** Called with one sentence for people on what a run has to wait for or get over. */
  readonly onNotice?: (sentence: Label) => void;
  /** What of the stack does not work, each with its reason; absent where that cannot be known here. */
  readonly sickParts?: () => Promise<readonly string[]>;
  /** Aborting stops the run: its jobs are removed, what was counted stands in the ledger. */
  readonly signal?: AbortSignal;
  /** Those that are absent are as in `defaultTimings`. */
  readonly timings?: Partial<StackTimings>;
  /** How much of a run without a clock is handed out ahead of what is counted; `usualAhead` when absent. */
  readonly ahead?: Ahead | undefined;
  /** Default: the clock of the system. */
  readonly clock?: Clock;
}
