/** Limits of a queue. The defaults suit jobs of some seconds, on machines that may be busy. */
export interface JobLimits {
  /**
   * Attempts before a job counts as failed. An error that does not say `later` is the last one at once; a worker that died or released the job uses up none.
   * Default: 5.
   */
  readonly attempts: number;
  /** Pause before the second attempt in milliseconds; each further pause is twice as long. Default: 500. */
  readonly backoffMs: number;
  /** How many workers of one job may die; with the next one the job counts as failed. Default: 20. */
  readonly takeOvers: number;
  /** A lease that was not renewed for so many milliseconds is revoked. Default: 5 000. */
  readonly leaseMs: number;
  /** Milliseconds between two checks for such jobs: a take-over takes at most `leaseMs` + 2 × this. Default: 2 000. */
  readonly stalledCheckMs: number;
  /** How many milliseconds `close` waits for running handlers before it releases their jobs. Default: 10 000. */
  readonly graceMs: number;
}

export const jobLimits: JobLimits = {
  attempts: 5,
  backoffMs: 500,
  takeOvers: 20,
  leaseMs: 5000,
  stalledCheckMs: 2000,
  graceMs: 10_000,
};
