import type { RunEntries } from './run-records.js';

/** Entries of a run in which nothing stands; what a batch has to say is spread over them. */
export const noEntries = (runId: number): RunEntries => ({
  runId,
  deltas: { messageTypes: [], measures: [], periods: [], cells: [], values: [] },
  members: [],
  marks: [],
  sent: [],
  deadLetters: [],
  recovered: [],
});
