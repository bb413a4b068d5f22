/** How patient a queue is. The numbers are meant for jobs of some seconds, on machines that may be busy. */
export interface JobLimits {
  /** Tries a job gets before it counts as failed. A worker that died or released the job does not use one up. */
  readonly attempts: number;
  /** Wait before the second try; each further wait is twice as long. */
  readonly backoffMs: number;
  /** How often the workers of one job may die before the job is taken for the cause and fails. */
  readonly takeOvers: number;
  /** A worker not heard of for so long has lost its job. */
  readonly leaseMs: number;
  /** How often others look for such jobs: one is taken over at most `leaseMs` + 2 × this after its worker died. */
  readonly lookMs: number;
  /** How long `close` waits for running handlers before it releases their jobs. */
  readonly graceMs: number;
}

export const jobLimits: JobLimits = {
  attempts: 5,
  backoffMs: 500,
  takeOvers: 20,
  leaseMs: 5000,
  lookMs: 2000,
  graceMs: 10_000,
};
