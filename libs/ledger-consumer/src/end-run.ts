import type { Archive, RunOutcome, RunRecord } from '@tietovirta/archive';
import type { Ledger } from '@tietovirta/ledger';

const nothing: Omit<RunOutcome, 'finishedAt'> = {
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
};

/**
 * Records in the archive why a run cannot go on, with what the ledger holds of it; the coordinator of the run sees it there. A run that
 * came to its end stays as it is: what comes for it now changes none of its figures.
 */
export async function endRun(
  { archive, ledger }: { readonly archive: Archive; readonly ledger: Ledger },
  run: RunRecord,
  failure: string,
): Promise<void> {
  if (run.status === 'finished' || run.status === 'differing') return;
  const marks = await ledger.marks(run.id);
  const counted = marks.reduce((sum, mark) => sum + mark.counted, 0);
  const setAside = marks.reduce((sum, mark) => sum + mark.setAside, 0);
  const finishedAt = new Date().toISOString();
  await archive.finish(run.id, {
    ...nothing,
    ...run.outcome,
    status: 'failed',
    counted,
    setAside,
    finishedAt,
    failure,
  });
}
