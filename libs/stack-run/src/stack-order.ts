import type { RunProgress } from '@tietovirta/runs';
import type { Archive, RunRecord } from '@tietovirta/archive';
import type { Ledger } from '@tietovirta/ledger';
import type { JobQueue } from '@tietovirta/job-queue';
import type { Scenario } from '@tietovirta/scenarios';

/** What the coordinator works with; services elsewhere work with the same. */
export interface StackMeans {
  readonly ledger: Ledger;
  readonly archive: Archive;
  readonly jobs: JobQueue;
  /** Records that lie before the counters. */
  readonly lag: () => Promise<number>;
}

/** Milliseconds. */
export interface StackPace {
  /** Between two looks at the ledger; longer when looking takes long. */
  readonly pollMs: number;
  /** Between two looks at the queue. */
  readonly queueMs: number;
  readonly lagMs: number;
  /** Between two tries of a server that does not answer. */
  readonly retryMs: number;
  /** How long what was set aside may still come again before a run is over that only waits for it. */
  readonly settleMs: number;
  /** How long nothing happens before the user is told what is missing. */
  readonly silentMs: number;
  /** How long nothing happens before jobs that were done are made again because their messages never arrived. */
  readonly staleMs: number;
}

export const stackPace: StackPace = {
  pollMs: 500,
  queueMs: 3_000,
  lagMs: 2_000,
  retryMs: 1_000,
  settleMs: 3_000,
  silentMs: 15_000,
  staleMs: 20_000,
};

export interface StackOrder {
  readonly run: Pick<RunRecord, 'id' | 'startedAt'>;
  readonly scenario: Scenario;
  readonly means: StackMeans;
  readonly onProgress?: (progress: RunProgress) => void;
  /** Told, as one sentence for people, what a run has to wait for or get over. */
  readonly onNotice?: (sentence: string) => void;
  /** Aborting stops the run: its jobs are removed, what was counted stands in the ledger. */
  readonly signal?: AbortSignal;
  readonly pace?: Partial<StackPace>;
}
