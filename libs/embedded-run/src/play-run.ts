/**
 * Plays a scenario to its end on worker threads and compares what was counted with what the oracle expects. All counting goes
 * through the ledger; a run whose process died is played on by calling this again with the same run id.
 */
import type { SliceMark } from '@tietovirta/counting';
import { type SliceAddress, sliceKey } from '@tietovirta/messages';
import { scenarioPlan, type ScenarioPlan } from '@tietovirta/plan';
import { joinBatches, type Ledger, type LedgerState } from '@tietovirta/ledger';
import { Oracle, type SliceExpectation } from '@tietovirta/oracle';
import type { Scenario } from '@tietovirta/scenarios';
import { sourceOf } from '@tietovirta/transport';
import {
  ProgressMeter,
  RunFailed,
  replayedResult,
  type RecordedFacts,
  type RunProgress,
  type RunResult,
  concludeRun,
  messagesIn,
} from '@tietovirta/runs';
import type { WorkReport } from './worker-messages.js';
import { RunWorkers } from './run-workers.js';
import type { WorkerPool } from './worker-pool.js';

export interface PlayRunOptions {
  readonly scenario: Scenario;
  /** Under which the ledger keeps the run; one that it knows already is played on from where it stands. */
  readonly runId: number;
  readonly ledger: Ledger;
  /** Their module calls workAsWorker with the app's adapters. Terminated when the run has ended. */
  readonly workers: WorkerPool;
  /** Where to write a recording of the messages; none when absent. */
  readonly recordFolder?: string;
  /** A recording of the scenario to play from; its messages are made when absent. */
  readonly replayFolder?: string;
  /** What its manifest says. */
  readonly recorded?: RecordedFacts | undefined;
  readonly onProgress?: (progress: RunProgress) => void;
  /** Aborting stops the run between two frames; everything counted until then is in the ledger. */
  readonly signal?: AbortSignal;
}

/** Partitions of a run's transport; more than any machine has workers, so that every worker gets about as many. */
const partitions = 64;

/** @throws RunFailed when a worker failed, frames went missing, or another process wrote to the ledger */
export async function playRun(options: PlayRunOptions): Promise<RunResult> {
  const startedMs = performance.now();
  const planned = scenarioPlan(options.scenario);
  const stream = `run-${options.runId}`;
  const sources = Array.from({ length: partitions }, (_, partition) => sourceOf(stream, partition));
  const reached = {
    stream,
    marks: await options.ledger.marks(options.runId),
    positions: await options.ledger.positions(sources),
  };
  const coordinator = new Coordinator(options, planned, reached);
  const before = messagesIn(reached.marks);
  await coordinator.play();
  const seconds = (performance.now() - startedMs) / 1000;
  const end = await options.ledger.read(options.runId);
  const result = coordinator.conclude(end, { before, seconds });
  return options.recorded === undefined ? result : replayedResult(result, options.recorded);
}

/** Where the ledger stands when a run begins or goes on. */
interface LedgerPositions {
  readonly stream: string;
  readonly marks: readonly SliceMark[];
  readonly positions: ReadonlyMap<string, number>;
}

class Coordinator {
  private readonly open: readonly SliceAddress[];
  private readonly expectations: SliceExpectation[] = [];
  private readonly reports = new Map<number, WorkReport>();
  private readonly workers: RunWorkers;
  private readonly meter: ProgressMeter;

  constructor(
    private readonly options: PlayRunOptions,
    private readonly planned: ScenarioPlan,
    reached: LedgerPositions,
  ) {
    const complete = new Set(reached.marks.filter((mark) => mark.isComplete).map(sliceKey));
    const isDone = (task: SliceAddress): boolean =>
      [task.messageType, ...followUpsOf(planned, task.messageType)].every((messageType) =>
        complete.has(sliceKey({ messageType, day: task.day })),
      );
    this.open = planned.tasks.filter((task) => !isDone(task));
    const oracle = new Oracle(planned.year);
    for (const task of planned.tasks)
      if (isDone(task)) this.expectations.push(oracle.expect(task.messageType, task.day));
    this.meter = new ProgressMeter(planned, messagesIn(reached.marks));
    this.workers = new RunWorkers({
      scenario: options.scenario,
      tasks: this.open,
      workers: options.workers,
      partitions,
      runId: options.runId,
      ...reached,
      recordFolder: options.recordFolder,
      replayFolder: options.replayFolder,
      onReports: (reports) => this.write(reports),
    });
  }

  async play(): Promise<void> {
    const stop = (): void => {
      this.workers.stop();
    };
    this.options.signal?.addEventListener('abort', stop, { once: true });
    if (this.options.signal?.aborted === true) stop();
    const timer = setInterval(() => {
      this.reportProgress();
    }, 250);
    this.reportProgress();
    try {
      await this.workers.work();
      this.reportProgress();
    } finally {
      clearInterval(timer);
      this.options.signal?.removeEventListener('abort', stop);
    }
  }

  conclude(end: LedgerState, { before, seconds }: { before: number; seconds: number }): RunResult {
    const sum = (pick: (report: WorkReport) => number): number =>
      [...this.reports.values()].reduce((total, report) => total + pick(report), 0);
    return concludeRun({
      planned: this.planned,
      expectations: this.expectations,
      end,
      ending: this.workers.isStopped ? 'stopped' : 'complete',
      sent: before + sum((report) => report.sent - report.repeatedMessages),
      repeatedFrames: sum((report) => report.repeatedFrames),
      countedNow: sum((report) => report.counted),
      seconds,
    });
  }

  private async write(reports: ReadonlyMap<number, WorkReport>): Promise<void> {
    for (const [worker, report] of reports) {
      this.reports.set(worker, report);
      this.expectations.push(...report.expectations);
    }
    const batch = joinBatches([...reports.values()].map((report) => report.batch));
    const hasNothing = batch.positions.length === 0 && batch.runs.every(({ marks }) => marks.length === 0);
    if (hasNothing) return;
    if ((await this.options.ledger.apply(batch)) === 'lost')
      throw new RunFailed('another process has counted on in this run; nothing was counted twice');
  }

  private reportProgress(): void {
    const counted = [...this.reports.values()].reduce((total, report) => total + report.counted, 0);
    const task = this.open[Math.max(0, this.workers.taken - 1)] ?? this.planned.tasks.at(-1);
    this.options.onProgress?.(this.meter.read(counted, task?.day ?? this.planned.fromDay, performance.now()));
  }
}

const followUpsOf = ({ year }: ScenarioPlan, messageType: string): readonly string[] =>
  year.followUps.filter((type) => type.answers === messageType).map((type) => type.id);
