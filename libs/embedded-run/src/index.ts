export { assignmentOf, type PlannedAssignment } from './assignment-of.js';
export type { FromWorker, WorkerAssignment, WorkerFailure } from './worker-messages.js';
export { EmbeddedCounters, type CountingWork } from './embedded-counters.js';
export { EmbeddedParties, type PartyWork } from './embedded-parties.js';
export { playRun, type PlayRunOptions } from './play-run.js';
export type { RecordedFrames } from './recorded-frames.js';
export { ReplayedParties, type ReplayWork } from './replayed-parties.js';
export { shareSlices, SliceQueue, type SharedSlices } from './slice-queue.js';
export { workAsWorker, type WorkerDependencies } from './work-as-worker.js';
