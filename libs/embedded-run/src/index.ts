export { assignmentOf, type PlannedAssignment } from './assignment-of.js';
export type { FromWorker, WorkerAssignment, WorkerFailure } from './crew-messages.js';
export { EmbeddedCounters, type CountingWork } from './embedded-counters.js';
export { EmbeddedParties, type PartyWork } from './embedded-parties.js';
export { playRun, type RunOrder } from './play-run.js';
export type { RecordedFrames } from './recorded-frames.js';
export { ReplayStage, type ReplayWork } from './replay-stage.js';
export { shareSlices, SliceQueue, type SharedSlices } from './slice-queue.js';
export { workAsWorker, type WorkerMeans } from './work-as-worker.js';
