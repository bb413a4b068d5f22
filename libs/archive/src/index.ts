export type { Archive } from './archive.js';
export type { RunOutcome, RunRecord, RunRequest, RunStatus } from './run-record.js';
