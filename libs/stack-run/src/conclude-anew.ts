import { scenarioOfRun, type RunOutcome, type RunRecord } from '@tietovirta/archive';
import { keepResult, type RunResult, type RunsKept } from '@tietovirta/runs';

export interface ConcludingAnew {
  readonly runs: RunsKept;
  readonly run: RunRecord;
  /** What the run comes to now. */
  readonly result: RunResult;
  /** Wall time as ISO 8601 in UTC. */
  readonly timestamp: () => string;
}

/**
 * Keeps what a run comes to now, with the times and the memory of its first playing. One that was stopped is concluded
 * when it is played to its end.
 *
 * @returns its status now; undefined for one that was not played to its end
 */
export async function concludeAnew({
  runs,
  run,
  result,
  timestamp,
}: ConcludingAnew): Promise<RunOutcome['status'] | undefined> {
  const { outcome } = run;
  if (outcome === undefined || outcome.tables === null) return undefined;
  const { seconds, messagesPerSecond, peakMemoryBytes } = outcome;
  const { report } = await keepResult(
    { runs, run, scenario: scenarioOfRun(run), timestamp },
    { ...result, seconds, messagesPerSecond, peakMemoryBytes },
  );
  return report.isFine ? 'finished' : 'differing';
}
