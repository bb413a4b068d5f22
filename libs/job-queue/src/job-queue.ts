import type { Job, JobCounts, JobStatus } from './job.js';

/** Handles one job. It must be idempotent: the same job may have been handled before, or be running elsewhere, in part or in whole. */
export type HandleJob = (job: Job, context: JobContext) => Promise<void>;

export interface JobContext {
  /** Aborted when the lease was revoked, the job was removed, or the grace period of `close` is over. */
  readonly signal: AbortSignal;
}

export interface WorkOptions {
  /** Jobs handled at the same time by this worker. Default: 1. */
  readonly concurrency?: number;
  /** When aborted, this worker stops as with `close`; the queue stays open. Default: never. */
  readonly signal?: AbortSignal;
}

/**
 * Leases the jobs of runs to the workers of services, in other processes too.
 *
 * Promise: a job that was added is handled until its handler resolves once, or it failed `attempts` times, or with an error that does
 * not say `later`, or it was removed.
 * It has one holder at a time as long as the holder renews its lease. When the holder dies, another takes the job over within
 * seconds; when the holder closes, at once. Jobs are handed out roughly in the order in which they were added, and
 * within one call of `add` by first day. Ends are remembered for a while, never without bound.
 *
 * Not promised: that a job is handled only once (a holder whose lease was revoked goes on until it notices), nor that jobs
 * survive their store. The ledger knows which jobs are unfinished: the coordinator of a run checks `read` from time to time and
 * adds with `requeue` what is gone or failed while its slices are incomplete. When a store is emptied or restarted, workers go on
 * with what is added next. Calls wait while the store is away, and reject when the queue closes meanwhile.
 */
export interface JobQueue {
  /** Adds the jobs that the queue does not know; known jobs are left as they are, in any state. */
  add(service: string, jobs: readonly Job[]): Promise<void>;

  /** Adds unknown, done and failed jobs again, with all attempts; waiting and active ones are left as they are. @returns how many were added */
  requeue(service: string, jobs: readonly Job[]): Promise<number>;

  counts(service: string): Promise<JobCounts>;

  /** The status of the known jobs of a run, by their first days. */
  read(service: string, runKey: string): Promise<ReadonlyMap<number, JobStatus>>;

  /** Removes all jobs of a run; the signals of running handlers are aborted, and their outcomes are dropped. */
  removeRun(service: string, runKey: string): Promise<void>;

  /** Takes and handles jobs until the signal is aborted or the queue closes; resolves then, and never rejects. */
  work(service: string, handle: HandleJob, options?: WorkOptions): Promise<void>;

  /** Whether the store answers at the moment. */
  isReachable(): Promise<boolean>;

  /**
   * Takes no more jobs, gives running handlers `graceMs` to end, then aborts their signals and releases their jobs, so that
   * others can take them at once. Never rejects.
   */
  close(): Promise<void>;
}
