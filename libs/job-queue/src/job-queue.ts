import type { Job, JobCounts, JobStanding } from './job.js';

/** Makes one job. Must bear that the same job was made before, or is being made elsewhere, in part or in whole. */
export type HandleJob = (job: Job, context: JobContext) => Promise<void>;

export interface JobContext {
  /** Aborts when going on is pointless: the lease was lost, the job was removed, or the grace period of `close` is over. */
  readonly signal: AbortSignal;
}

export interface WorkOptions {
  /** Jobs handled at once by this worker; 1 when absent. */
  readonly concurrency?: number;
  /** Aborted: this worker stops as with `close`, the queue stays open. */
  readonly signal?: AbortSignal;
}

/**
 * Leases the jobs of runs to the workers of services, in other processes too.
 *
 * Promise: a job that was added is handled until its handler resolves once, or it failed `attempts` times, or it was removed.
 * It has one holder at a time as long as the holder lives and is heard of. When the holder dies, another takes the job over
 * within seconds; when the holder closes, at once. Jobs are handed out roughly in the order in which they were added, and
 * within one call of `add` by day. Ends are remembered for a while, never without bound.
 *
 * Not promised: that a job is handled only once (a holder that was silent for too long goes on until it notices), nor that
 * jobs survive their store. The queue holds only what the ledger can tell again: whoever added the jobs looks at
 * `read` now and then and brings back with `again` what is gone or failed while its slices are incomplete. An emptied or
 * restarted store must neither end nor hang a worker: it goes on with what is added next. Who asks while the store is away
 * waits for it, and is refused when the queue closes meanwhile.
 */
export interface JobQueue {
  /** Adds the jobs that the queue does not know; others are left as they are, in whatever state. */
  add(service: string, jobs: readonly Job[]): Promise<void>;

  /** Makes unknown, done and failed jobs wait again, with all tries ahead of them; answers how many. Open ones are left alone. */
  again(service: string, jobs: readonly Job[]): Promise<number>;

  counts(service: string): Promise<JobCounts>;

  /** What is known about the jobs of a run, by day. */
  read(service: string, runKey: string): Promise<ReadonlyMap<number, JobStanding>>;

  /** Forgets all jobs of a run; those being handled are told through their signal and leave no trace. */
  removeRun(service: string, runKey: string): Promise<void>;

  /** Takes jobs and handles them until it is told to stop; resolves then, and never rejects. */
  work(service: string, handle: HandleJob, options?: WorkOptions): Promise<void>;

  /** Whether the store answers at the moment. */
  isReachable(): Promise<boolean>;

  /**
   * Takes no more jobs, gives running handlers `graceMs` to end, then aborts their signals and releases their jobs so that
   * others can take them at once. Resolves in any case.
   */
  close(): Promise<void>;
}
