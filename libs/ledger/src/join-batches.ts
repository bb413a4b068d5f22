import type { RunEntries } from '@tietovirta/counting';
import type { LedgerBatch } from './ledger-batch.js';

/**
 * Makes one batch of those of several readers who share no source and no slice, so that one transaction writes them all.
 * A batch in which a source or a slice stood twice is refused by the ledger.
 */
export function joinBatches(batches: readonly LedgerBatch[]): LedgerBatch {
  const entriesOf = new Map<number, RunEntries[]>();
  for (const entries of batches.flatMap(({ runs }) => runs))
    entriesOf.set(entries.runId, [...(entriesOf.get(entries.runId) ?? []), entries]);
  return {
    positions: batches.flatMap(({ positions }) => positions),
    runs: [...entriesOf].map(([runId, entries]) => joinEntries(runId, entries)),
  };
}

const joinEntries = (runId: number, entries: readonly RunEntries[]): RunEntries => ({
  runId,
  deltas: {
    messageTypes: entries.flatMap(({ deltas }) => deltas.messageTypes),
    measures: entries.flatMap(({ deltas }) => deltas.measures),
    periods: entries.flatMap(({ deltas }) => deltas.periods),
    cells: entries.flatMap(({ deltas }) => deltas.cells),
    values: entries.flatMap(({ deltas }) => deltas.values),
  },
  members: entries.flatMap(({ members }) => members),
  marks: entries.flatMap(({ marks }) => marks),
  sent: entries.flatMap(({ sent }) => sent),
  deadLetters: entries.flatMap(({ deadLetters }) => deadLetters),
  recovered: entries.flatMap(({ recovered }) => recovered),
});
