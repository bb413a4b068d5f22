/** Keeps in the archive what a run comes to, however it is played and whatever it comes to. */
import type { DeadLetter, SliceMark } from '@tietovirta/counting';
import { failedOutcome, type Archive, type RunOutcome, type RunRecord, type RunRequest } from '@tietovirta/archive';
import type { Ledger } from '@tietovirta/ledger';
import { generationVersion } from '@tietovirta/messages';
import { toStored, type Scenario } from '@tietovirta/scenarios';
import { RunFailed } from './run-failed.js';
import type { RunResult } from './run-result.js';
import type { RunsKept } from './runs-kept.js';
import { reportOf, type RunReport } from './run-report.js';

export interface KeptPlay {
  readonly runs: RunsKept;
  readonly run: RunRecord;
  readonly scenario: Scenario;
  readonly timestamp: () => string;
  readonly play: () => Promise<RunResult>;
}

export interface PlayedRun {
  readonly report: RunReport;
  /** Messages that were set aside; the first of them. */
  readonly deadLetters: readonly DeadLetter[];
}

/** Records a new run in the archive. */
export function startRun(
  archive: Archive,
  {
    scenario,
    generation = generationVersion,
    ...begun
  }: Pick<RunRequest, 'productVersion' | 'startedAt' | 'generation' | 'requestKey'> & { readonly scenario: Scenario },
): Promise<RunRecord> {
  const { name, year } = scenario;
  return archive.start({ name, year, scenario: toStored(scenario), generation, ...begun });
}

/** @throws whatever the run failed with, after the archive has recorded it */
export async function keepRun(kept: KeptPlay): Promise<PlayedRun> {
  const result = await resultOf(kept);
  return keepResult(kept, result);
}

export async function keepResult(
  { runs, run, scenario, timestamp }: Omit<KeptPlay, 'play'>,
  result: RunResult,
): Promise<PlayedRun> {
  const report = reportOf({ result, run, scenario, runs });
  await runs.archive.finish(run.id, outcomeOf(report, timestamp()));
  // Also where no message is set aside: a record that is none of the plan stands for no message.
  return { report, deadLetters: await runs.ledger.deadLetters(run.id) };
}

async function resultOf({ runs, run, timestamp, play }: KeptPlay): Promise<RunResult> {
  const { ledger, archive, options } = runs;
  try {
    return await play();
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    // A store that fails cannot record its own failure; the run then stays open in the archive and can be resumed alike.
    const kept = await keptOf(ledger, run.id).catch(() => ({}));
    await archive.finish(run.id, { ...failedOutcome(failure, timestamp()), ...kept }).catch(() => undefined);
    if (!(error instanceof RunFailed)) throw error;
    throw new RunFailed(error.message, { cause: error, resume: `tietovirta run --resume ${run.id}${options}` });
  }
}

/** What the ledger holds of a run that failed. */
async function keptOf(ledger: Ledger, runId: number): Promise<Pick<RunOutcome, 'counted' | 'setAside'>> {
  const marks = await ledger.marks(runId);
  const sum = (pick: (mark: SliceMark) => number): number => marks.reduce((total, mark) => total + pick(mark), 0);
  return { counted: sum((mark) => mark.counted), setAside: sum((mark) => mark.setAside) };
}
/** A run that was stopped has nothing to compare yet. */
const outcomeOf = (report: RunReport, finishedAt: string): RunOutcome => {
  const { planned, sent, counted, setAside, hash, seconds, messagesPerSecond, peakMemoryBytes } = report;
  const { cellsCompared, cellsDiffering } = report.summary;
  const facts = { finishedAt, planned, sent, counted, setAside, hash, seconds, messagesPerSecond, peakMemoryBytes };
  return report.ending === 'stopped'
    ? { ...facts, status: 'stopped', cellsCompared: 0, cellsDiffering: 0, tables: null }
    : {
        ...facts,
        status: report.isFine ? 'finished' : 'differing',
        cellsCompared,
        cellsDiffering,
        tables: { ...report.tables, textFigures: report.textFigures.tables.flatMap(({ rows }) => rows) },
      };
};
