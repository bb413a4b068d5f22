export { BullMqJobQueue, type BullMqJobQueueOptions } from './bullmq-job-queue.js';
export type { RedisSettings } from './redis-settings.js';
export { RedisEvicting } from './redis-evicting.js';
export { JobQueueFailed } from './job-queue-failed.js';
