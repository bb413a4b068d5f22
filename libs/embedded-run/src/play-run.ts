/**
 * Plays a scenario to its end on worker threads and compares what was counted with what the oracle expects. A run has two parts, of which
 * one may be empty: first its slices as fast as they can be made, in about the order of days; then, from a midnight on, what is due by a
 * clock. All counting goes through the ledger; a run whose process died is played on by calling this again with the same run id.
 */
import type { SliceMark } from '@tietovirta/counting';
import { type SliceAddress, sliceKey } from '@tietovirta/messages';
import { scenarioPlan, type ScenarioPlan } from '@tietovirta/plan';
import { joinBatches, type Ledger, type LedgerBatch, type LedgerState } from '@tietovirta/ledger';
import { Oracle, type SliceExpectation } from '@tietovirta/oracle';
import { minuteMs, RunPace, Timeline } from '@tietovirta/pace';
import { systemClock, type Clock } from '@tietovirta/retries';
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
import { PacedPart, paceSource } from './paced-part.js';
import { RunWorkers } from './run-workers.js';
import type { WorkerPool } from './worker-pool.js';

export interface PlayRunOptions {
  readonly scenario: Scenario;
  /** Under which the ledger keeps the run; one that it knows already is played on from where it stands. */
  readonly runId: number;
  readonly ledger: Ledger;
  /** Their module calls workAsWorker or paceAsWorker with the app's adapters. Terminated when the run has ended. */
  readonly workers: WorkerPool;
  /** Where to write a recording of the messages; none when absent. */
  readonly recordFolder?: string;
  /** A recording of the scenario to play from; its messages are made when absent. */
  readonly replayFolder?: string;
  /** What its manifest says. */
  readonly recorded?: RecordedFacts | undefined;
  readonly onProgress?: (progress: RunProgress) => void;
  /** Gets the pace of the run, to be asked for another one while it is played. */
  readonly onPace?: (pace: RunPace) => void;
  /** Aborting stops the run between two frames or batches; everything counted until then is in the ledger. */
  readonly signal?: AbortSignal;
  /** The time that a pace goes by; that of the machine when absent. */
  readonly clock?: Clock;
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
    positions: await options.ledger.positions([...sources, paceSource(options.runId)]),
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
  private readonly expectations: SliceExpectation[] = [];
  private readonly reports = new Map<string, WorkReport>();
  private readonly meter: ProgressMeter;
  private readonly timeline: Timeline;
  private readonly pace: RunPace;
  private readonly clock: Clock;
  private readonly stopped = new AbortController();
  private isComplete = false;
  /** The day that the work has reached. */
  private dayReached: () => number;

  constructor(
    private readonly options: PlayRunOptions,
    private readonly planned: ScenarioPlan,
    private readonly reached: LedgerPositions,
  ) {
    const { fromDay, toDay, year } = planned;
    this.clock = options.clock ?? systemClock;
    this.timeline = new Timeline({ calendar: year.calendar, fromDay, toDay });
    this.pace = new RunPace(options.scenario.speed, this.timeline, () => this.clock.now());
    this.dayReached = () => fromDay;
    this.meter = new ProgressMeter(planned, messagesIn(reached.marks));
    const oracle = new Oracle(planned.year);
    const isOpen = new Set(openTasks(planned, reached.marks));
    for (const task of planned.tasks)
      if (!isOpen.has(task)) this.expectations.push(oracle.expect(task.messageType, task.day));
  }

  async play(): Promise<void> {
    const stop = (): void => {
      this.stopped.abort();
    };
    this.options.signal?.addEventListener('abort', stop, { once: true });
    if (this.options.signal?.aborted === true) stop();
    const timer = setInterval(() => {
      this.reportProgress();
    }, 250);
    this.reportProgress();
    this.options.onPace?.(this.pace);
    try {
      await this.playParts();
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
      ending: this.isComplete ? 'complete' : 'stopped',
      sent: before + sum((report) => report.sent - report.repeatedMessages),
      repeatedFrames: sum((report) => report.repeatedFrames),
      countedNow: sum((report) => report.counted),
      seconds,
    });
  }

  private async playParts(): Promise<void> {
    const { runId, ledger, workers } = this.options;
    const position = this.reached.positions.get(paceSource(runId));
    let { marks } = this.reached;
    let pool = (): WorkerPool => workers;
    if (position === undefined && (marks.length > 0 || !this.pace.needsClock)) {
      await this.playSlices(marks);
      if (this.stopped.signal.aborted) return;
      marks = await ledger.marks(runId);
      pool = () => workers.renewed();
    }
    const open = openTasks(this.planned, marks);
    this.isComplete = open.length === 0 || (await this.playByClock({ open, marks, position, pool }));
  }

  /** As fast as they can be made; when a clock is asked for, to the end of the days that were begun. */
  private async playSlices(marks: readonly SliceMark[]): Promise<void> {
    const { scenario, workers, runId, recordFolder, replayFolder } = this.options;
    const tasks = openTasks(this.planned, marks);
    const part = new RunWorkers({
      ...{ scenario, tasks, workers, partitions, runId, recordFolder, replayFolder, ...this.reached },
      onReports: (reports) => this.writeReports('slices', reports),
    });
    this.dayReached = () => tasks[Math.max(0, part.taken - 1)]?.day ?? this.planned.toDay - 1;
    const begun = marks.reduce((newest, { day, counted }) => Math.max(newest, counted > 0 ? day : -1), -1);
    const least = Math.max(begun, this.planned.fromDay - 1);
    const newestDay = (): number => Math.max(least, part.newestDay);
    const leave = (): number => this.timeline.midnight(part.endWithWholeDays(least) + 1);
    if (this.pace.needsClock) leave();
    else this.pace.playWithoutClock({ leave, takenMs: () => this.timeline.midnight(newestDay() + 1) });
    this.stopped.signal.addEventListener('abort', () => {
      part.stop();
    });
    if (this.stopped.signal.aborted) part.stop();
    await part.work();
  }

  private async playByClock({ open, marks, position, pool }: ClockStart): Promise<boolean> {
    const { options, planned, timeline, pace, clock } = this;
    const fromMs =
      position === undefined
        ? timeline.midnight(Math.min(...open.map(({ day }) => day)))
        : timeline.minuteAt(timeline.startMs + position * minuteMs);
    const part = new PacedPart({
      ...{ planned, timeline, pace, clock, open, marks, fromMs },
      ...{ runId: options.runId, position, workers: pool(), signal: this.stopped.signal },
      onReports: (reports) => {
        this.take('clock', reports);
      },
      write: (batch) => this.write(batch),
    });
    this.dayReached = () => Math.min(planned.toDay - 1, timeline.dayAt(pace.standing.instantMs ?? fromMs));
    return part.play();
  }

  private async writeReports(part: string, reports: ReadonlyMap<number, WorkReport>): Promise<void> {
    this.take(part, reports);
    await this.write(joinBatches([...reports.values()].map((report) => report.batch)));
  }

  private take(part: string, reports: ReadonlyMap<number, WorkReport>): void {
    for (const [worker, report] of reports) {
      this.reports.set(`${part} ${worker}`, report);
      this.expectations.push(...report.expectations);
    }
  }

  private async write(batch: LedgerBatch): Promise<void> {
    const hasNothing = batch.positions.length === 0 && batch.runs.every(({ marks }) => marks.length === 0);
    if (hasNothing) return;
    if ((await this.options.ledger.apply(batch)) === 'lost')
      throw new RunFailed('another process has counted on in this run; nothing was counted twice');
  }

  private reportProgress(): void {
    const counted = [...this.reports.values()].reduce((total, report) => total + report.counted, 0);
    this.options.onProgress?.(this.meter.read(counted, this.dayReached(), performance.now()));
  }
}

interface ClockStart {
  readonly open: readonly SliceAddress[];
  readonly marks: readonly SliceMark[];
  /** Where the ledger has the clock; undefined where there was none yet. */
  readonly position: number | undefined;
  readonly pool: () => WorkerPool;
}

/** What is to be made, and what still waits for follow-ups. */
function openTasks(planned: ScenarioPlan, marks: readonly SliceMark[]): readonly SliceAddress[] {
  const complete = new Set(marks.filter((mark) => mark.isComplete).map(sliceKey));
  const isDone = (task: SliceAddress): boolean =>
    [task.messageType, ...followUpsOf(planned, task.messageType)].every((messageType) =>
      complete.has(sliceKey({ messageType, day: task.day })),
    );
  return planned.tasks.filter((task) => !isDone(task));
}

const followUpsOf = ({ year }: ScenarioPlan, messageType: string): readonly string[] =>
  year.followUps.filter((type) => type.answers === messageType).map((type) => type.id);
