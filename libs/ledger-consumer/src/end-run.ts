import { failedOutcome, type Archive, type RunRecord } from '@tietovirta/archive';
import type { Ledger } from '@tietovirta/ledger';
import { hasEnded } from './has-ended.js';

/**
 * Records in the archive why a run cannot go on, with what the ledger holds of it; the coordinator of the run sees it there. A run that
 * came to its end stays as it is: what comes for it now changes none of its figures.
 */
export async function endRun(
  { archive, ledger }: { readonly archive: Archive; readonly ledger: Ledger },
  run: RunRecord,
  failure: string,
): Promise<void> {
  if (hasEnded(run)) return;
  const marks = await ledger.marks(run.id);
  const counted = marks.reduce((sum, mark) => sum + mark.counted, 0);
  const setAside = marks.reduce((sum, mark) => sum + mark.setAside, 0);
  const failed = failedOutcome(failure, new Date().toISOString());
  const { status, finishedAt } = failed;
  await archive.finish(run.id, { ...failed, ...run.outcome, status, counted, setAside, finishedAt, failure });
}
