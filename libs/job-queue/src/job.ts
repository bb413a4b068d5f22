/** All slices of one service on some days of a run, one after the other: what a party service takes from the queue and makes. */
export interface Job {
  readonly runId: number;
  /** Distinguishes runs of different databases. */
  readonly runKey: string;
  /** The first day. */
  readonly day: number;
  /** How many days, at least 1. */
  readonly days: number;
}

/** Identifies a job within the queue of its service. No two jobs of a run share a day. */
export const idOfJob = ({ runKey, day }: Job): string => `${runKey}/${day}`;

/**
 * `waiting` also between two attempts; `active` while a worker holds it; `done` and `failed` jobs are kept for a while.
 * A job that was never added, was removed, is too old or was lost with its store is unknown: it has no state.
 */
export type JobState = 'waiting' | 'active' | 'done' | 'failed';

export interface JobStatus {
  readonly state: JobState;
  /** Why it failed. */
  readonly reason?: string;
}

export type JobCounts = Readonly<Record<JobState, number>>;
