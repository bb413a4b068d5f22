export { concludeRun, type PlayedFacts } from './conclude-run.js';
export { CountedYear } from './counted-year.js';
export { messagesIn } from './messages-in.js';
export { ProgressMeter } from './progress-meter.js';
export { RunFailed } from './run-failed.js';
export type { RunProgress } from './run-progress.js';
export type { DifferingSlice, RunLag, RunResult } from './run-result.js';
