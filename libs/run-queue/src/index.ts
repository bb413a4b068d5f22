export { EmbeddedJobQueue } from './embedded-job-queue.js';
export { EmbeddedJobs, type Lease } from './embedded-jobs.js';
export { EmbeddedRunQueue, shareTasks, type SharedTasks } from './embedded-run-queue.js';
export { idOfJob, type Job, type JobCounts, type JobStanding, type JobState } from './job.js';
export { jobLimits, type JobLimits } from './job-limits.js';
export { HeldJob, type Outcome } from './held-job.js';
export type { HandleJob, JobContext, JobQueue, WorkOptions } from './job-queue.js';
export type { RunQueue, SliceTask } from './run-queue.js';
export { systemTimers, type Timers } from './timers.js';
