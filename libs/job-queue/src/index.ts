export { clockQueue, clockSource } from './clock-jobs.js';
export { EmbeddedJobQueue } from './embedded-job-queue.js';
export { EmbeddedJobs, type JobStore, type Lease } from './embedded-jobs.js';
export { idOfJob, type Job, type JobCounts, type JobStatus, type JobState } from './job.js';
export { jobLimits, type JobLimits } from './job-limits.js';
export { RunningJob, type Outcome } from './running-job.js';
export type { HandleJob, JobContext, JobQueue, WorkOptions } from './job-queue.js';
export { systemTimers, type Timers } from './timers.js';
