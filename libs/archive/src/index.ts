export type { Archive } from './archive.js';
export { failedOutcome } from './failed-outcome.js';
export { MemoryArchive } from './memory-archive.js';
export { RequestKnown } from './request-known.js';
export type { AskedPace, RunClock } from './run-clock.js';
export type { RunOutcome, RunRecord, RunRequest, RunStatus } from './run-record.js';
export { scenarioOfRun, scenarioOrRefusal } from './scenario-of-run.js';
export { RunUnknown } from './run-unknown.js';
export { runIdIn, runKeyOf } from './run-key.js';
