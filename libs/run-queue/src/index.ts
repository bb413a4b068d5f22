export { EmbeddedRunQueue, shareTasks, type SharedTasks } from './embedded-run-queue.js';
export type { RunQueue, SliceTask } from './run-queue.js';
