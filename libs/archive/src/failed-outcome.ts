import type { RunOutcome } from './run-record.js';

/**
 * What is kept of a run that failed: why, and nothing else that it came to.
 * @param finishedAt ISO 8601 in UTC
 */
export const failedOutcome = (failure: string, finishedAt: string): RunOutcome => ({
  status: 'failed',
  planned: 0,
  sent: 0,
  counted: 0,
  setAside: 0,
  hash: '',
  seconds: 0,
  messagesPerSecond: 0,
  peakMemoryBytes: 0,
  cellsCompared: 0,
  cellsDiffering: 0,
  tables: null,
  finishedAt,
  failure,
});
