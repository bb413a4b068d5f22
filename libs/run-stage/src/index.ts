export { CountedYear } from './counted-year.js';
export type { FromWorker, WorkerAssignment } from './crew-messages.js';
export { playRun, type RunOrder } from './play-run.js';
export { RunFailed } from './run-failed.js';
export type { RunProgress } from './run-progress.js';
export type { DifferingSlice, RunResult } from './run-result.js';
export { scenarioPlan, type ScenarioPlan } from './scenario-plan.js';
export { workAsWorker, type WorkerMeans } from './work-as-worker.js';
