/**
 * Plays a scenario to its end on worker threads and compares what was counted with what the oracle expects. All counting goes
 * through the ledger; a run whose process died is played on by calling this again with the same run id.
 */
import { streamHash } from '@tietovirta/counting';
import type { CellDeltas, Ledger, LedgerState, SliceMark } from '@tietovirta/ledger';
import { Oracle, type SliceExpectation } from '@tietovirta/oracle';
import type { SliceTask } from '@tietovirta/run-queue';
import type { Scenario } from '@tietovirta/scenarios';
import { sourceOf } from '@tietovirta/transport';
import { CountedYear } from './counted-year.js';
import type { WorkReport } from './crew-messages.js';
import { Crew } from './crew.js';
import { ProgressMeter } from './progress-meter.js';
import { RunFailed } from './run-failed.js';
import type { RunProgress } from './run-progress.js';
import type { DifferingSlice, RunResult } from './run-result.js';
import { scenarioPlan, type ScenarioPlan } from '@tietovirta/scenario-plan';

export interface RunOrder {
  readonly scenario: Scenario;
  /** Under which the ledger keeps the run; one that it knows already is played on from where it stands. */
  readonly runId: number;
  readonly ledger: Ledger;
  /** Worker threads, at least 1. */
  readonly workers: number;
  /** Module that calls workAsWorker with the app's adapters. */
  readonly workerEntry: URL;
  /** Where to write a recording of the messages; none when absent. */
  readonly recordFolder?: string;
  /** A recording of the scenario to play from; its messages are made when absent. */
  readonly replayFolder?: string;
  readonly onProgress?: (progress: RunProgress) => void;
  /** Aborting stops the run between two frames; everything counted until then is in the ledger. */
  readonly signal?: AbortSignal;
}

/** Partitions of a run's transport; more than any machine has workers, so that every worker gets a like share. */
const partitions = 64;

/** @throws RunFailed when a worker failed, frames went missing, or the ledger was written by somebody else */
export async function playRun(order: RunOrder): Promise<RunResult> {
  const startedMs = performance.now();
  const planned = scenarioPlan(order.scenario);
  const stream = `run-${order.runId}`;
  const sources = Array.from({ length: partitions }, (_, partition) => sourceOf(stream, partition));
  const standing = {
    stream,
    marks: await order.ledger.marks(order.runId),
    positions: await order.ledger.positions(sources),
  };
  const coordinator = new Coordinator(order, planned, standing);
  const before = messagesIn(standing.marks);
  await coordinator.play();
  const seconds = (performance.now() - startedMs) / 1000;
  const end = await order.ledger.read(order.runId);
  return coordinator.conclude(end, { before, seconds });
}

/** Where the ledger stands when a run begins or goes on. */
interface Standing {
  readonly stream: string;
  readonly marks: readonly SliceMark[];
  readonly positions: ReadonlyMap<string, number>;
}

class Coordinator {
  private readonly open: readonly SliceTask[];
  private readonly expectations: SliceExpectation[] = [];
  private readonly reports = new Map<number, WorkReport>();
  private readonly crew: Crew;
  private readonly meter: ProgressMeter;

  constructor(
    private readonly order: RunOrder,
    private readonly planned: ScenarioPlan,
    standing: Standing,
  ) {
    const complete = new Set(standing.marks.filter((mark) => mark.isComplete).map(sliceName));
    const isDone = (task: SliceTask): boolean =>
      [task.messageType, ...followUpsOf(planned, task.messageType)].every((messageType) =>
        complete.has(sliceName({ messageType, day: task.day })),
      );
    this.open = planned.tasks.filter((task) => !isDone(task));
    const oracle = new Oracle(planned.year);
    for (const task of planned.tasks)
      if (isDone(task)) this.expectations.push(oracle.expect(task.messageType, task.day));
    this.meter = new ProgressMeter(planned, messagesIn(standing.marks));
    this.crew = new Crew({
      scenario: order.scenario,
      tasks: this.open,
      workers: order.workers,
      partitions,
      workerEntry: order.workerEntry,
      runId: order.runId,
      ...standing,
      recordFolder: order.recordFolder,
      replayFolder: order.replayFolder,
      onReport: (worker, report) => this.write(worker, report),
    });
  }

  async play(): Promise<void> {
    const stop = (): void => {
      this.crew.stop();
    };
    this.order.signal?.addEventListener('abort', stop, { once: true });
    if (this.order.signal?.aborted === true) stop();
    const timer = setInterval(() => {
      this.tellProgress();
    }, 250);
    this.tellProgress();
    try {
      await this.crew.work();
      this.tellProgress();
    } finally {
      clearInterval(timer);
      this.order.signal?.removeEventListener('abort', stop);
    }
  }

  conclude(end: LedgerState, { before, seconds }: { before: number; seconds: number }): RunResult {
    const { year, messageTypes, figures, fromDay, toDay } = this.planned;
    const window = { days: year.calendar.days.length, fromDay, toDay };
    const counters = new CountedYear(messageTypes, { ...window, followUpDaysAreKnown: true }).add(end.cells);
    const expected = new CountedYear(messageTypes, { ...window, followUpDaysAreKnown: false });
    for (const expectation of this.expectations) expected.add(cellsOf(expectation));
    const rows = this.expectations.flatMap(({ day, expected: types }) => types.map((type) => ({ ...type, day })));
    const isComplete = !this.crew.isStopped;
    const sum = (pick: (report: WorkReport) => number): number =>
      [...this.reports.values()].reduce((total, report) => total + pick(report), 0);
    const done = sum((report) => report.counted);
    return {
      ending: isComplete ? 'complete' : 'stopped',
      planned: rows.reduce((total, type) => total + type.rows, 0),
      sent: before + sum((report) => report.sent - report.repeatedMessages),
      counted: end.marks.reduce((total, mark) => total + mark.counted, 0),
      setAside: end.marks.reduce((total, mark) => total + mark.setAside, 0),
      repeatedFrames: sum((report) => report.repeatedFrames),
      hash: isComplete ? streamHash(year.year, end.marks) : '',
      seconds,
      messagesPerSecond: done / seconds,
      peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
      figures,
      counters,
      expected,
      firstDifference: isComplete ? firstDifference(rows, end.marks, this.planned) : undefined,
    };
  }

  private async write(worker: number, report: WorkReport): Promise<void> {
    this.reports.set(worker, report);
    this.expectations.push(...report.expectations);
    const outcome = await this.order.ledger.apply(report.batch);
    if (outcome === 'lost')
      throw new RunFailed('another process has counted on in this run; nothing was counted twice');
  }

  private tellProgress(): void {
    const counted = [...this.reports.values()].reduce((total, report) => total + report.counted, 0);
    const task = this.open[Math.max(0, this.crew.taken - 1)] ?? this.planned.tasks.at(-1);
    this.order.onProgress?.(this.meter.read(counted, task?.day ?? this.planned.fromDay, performance.now()));
  }
}

const sliceName = ({ messageType, day }: SliceTask): string => `${messageType}/${day}`;

const messagesIn = (marks: readonly SliceMark[]): number =>
  marks.reduce((total, mark) => total + mark.counted + mark.setAside, 0);

const followUpsOf = ({ year }: ScenarioPlan, messageType: string): readonly string[] =>
  year.followUps.filter((type) => type.answers === messageType).map((type) => type.id);

function cellsOf({ day, expected }: SliceExpectation): CellDeltas {
  const rows = expected.flatMap(({ messageType, cells }) =>
    [...cells].flatMap((count, cell) => (count === 0 ? [] : [{ messageType, day, cell, count }])),
  );
  return {
    messageTypes: rows.map((row) => row.messageType),
    days: rows.map((row) => row.day),
    cells: rows.map((row) => row.cell),
    counts: rows.map((row) => row.count),
  };
}

interface ExpectedRows {
  readonly messageType: string;
  readonly day: number;
  readonly rows: number;
}

function firstDifference(
  rows: readonly ExpectedRows[],
  marks: readonly SliceMark[],
  { year }: ScenarioPlan,
): DifferingSlice | undefined {
  const found = new Map(marks.map((mark) => [sliceName(mark), mark.counted + mark.setAside]));
  const expected = new Map(rows.map((row) => [sliceName(row), row.rows]));
  const slices = [...rows, ...marks.filter((mark) => !expected.has(sliceName(mark)))];
  slices.sort((a, b) => a.messageType.localeCompare(b.messageType, 'en') || a.day - b.day);
  const slice = slices.find((each) => (found.get(sliceName(each)) ?? 0) !== (expected.get(sliceName(each)) ?? 0));
  if (slice === undefined) return undefined;
  const { messageType, day } = slice;
  const date = year.calendar.days[day]?.date ?? '';
  const name = sliceName(slice);
  return { messageType, day, date, expected: expected.get(name) ?? 0, found: found.get(name) ?? 0 };
}
