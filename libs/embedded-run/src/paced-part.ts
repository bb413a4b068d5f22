/**
 * The part of a run that goes by a clock: batch after batch, each what is due up to an instant, written to the ledger together with that
 * instant. So a run whose process died goes on from the instant up to which its ledger has counted, and no message is counted twice.
 */
import type { SliceMark } from '@tietovirta/counting';
import { joinBatches, type LedgerBatch } from '@tietovirta/ledger';
import type { SliceAddress } from '@tietovirta/messages';
import { type PaceClock, type RunPace, type Timeline, wholeMinutes } from '@tietovirta/pace';
import type { ScenarioPlan } from '@tietovirta/plan';
import type { Clock } from '@tietovirta/retries';
import { refuseLateness } from '@tietovirta/runs';
import { sourceOf } from '@tietovirta/transport';
import { PaceWorkers } from './pace-workers.js';
import type { WorkReport } from './worker-messages.js';
import type { WorkerPool } from './worker-pool.js';

export interface PacedPartOptions {
  readonly planned: ScenarioPlan;
  readonly runId: number;
  readonly workers: WorkerPool;
  readonly timeline: Timeline;
  readonly pace: RunPace;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** What is not counted in full, and how far it is. */
  readonly open: readonly SliceAddress[];
  readonly marks: readonly SliceMark[];
  /** Everything due before this instant is counted. */
  readonly fromMs: number;
  /** How the ledger has it, see `paceSource`; undefined where the clock begins. */
  readonly position: number | undefined;
  /** Takes what workers report, before it is written. */
  readonly onReports: (reports: ReadonlyMap<number, WorkReport>) => void;
  /** @throws RunFailed when another process has counted on */
  readonly write: (batch: LedgerBatch) => Promise<void>;
}

/** Batches come no faster, unless the run hurries or is behind. */
const tickMs = 100;

/** Where the ledger keeps how far the clock of a run is: minutes of its window, and one more when all that comes after it is counted. */
export const paceSource = (runId: number): string => sourceOf(`run-${runId}-pace`, 0);

export class PacedPart {
  private readonly clock: PaceClock;
  private position: number;

  constructor(private readonly options: PacedPartOptions) {
    this.clock = options.pace.playByClock(options.fromMs);
    this.position = options.position ?? 0;
  }

  /** @returns whether the run was played to its end; not when it was stopped @throws RunFailed */
  async play(): Promise<boolean> {
    const { options, clock } = this;
    const { planned, runId, workers: pool, fromMs, open: slices, marks, position } = options;
    const isBeginning = position === undefined;
    const workers = new PaceWorkers({
      planned,
      runId,
      workers: pool,
      fromMs,
      isBeginning,
      slices,
      marks,
      signal: options.signal,
    });
    try {
      if (!(await this.makeReady(workers))) return false;
      while (!options.signal.aborted) {
        const startedMs = options.clock.now();
        if (clock.dueMs(startedMs) > clock.instantMs) {
          if (!(await this.countUpTo(workers, this.nextStop(startedMs)))) return false;
        } else if (clock.isAtEnd && !clock.isPaused) return await this.countAfterEnd(workers);
        await this.rest(startedMs);
      }
      return false;
    } finally {
      options.pace.tell(false);
      await options.workers.terminate();
    }
  }

  /** Workers plan, and look for what is due on later days, before the clock starts to go. @returns false when the run stops meanwhile */
  private async makeReady(workers: PaceWorkers): Promise<boolean> {
    const { options, clock } = this;
    const reports = await workers.count({ kind: 'due', fromMs: clock.instantMs, toMs: clock.instantMs });
    if (reports === undefined) return false;
    options.onReports(reports);
    clock.start(options.clock.now());
    return true;
  }

  /** A batch ends with the day at the latest. */
  private nextStop(nowMs: number): number {
    const { timeline } = this.options;
    const midnight = timeline.midnight(timeline.dayAt(this.clock.instantMs) + 1);
    return Math.min(midnight, this.clock.dueMs(nowMs));
  }

  /** @returns false when the run stops and the batch is not counted in time */
  private async countUpTo(workers: PaceWorkers, toMs: number): Promise<boolean> {
    const { pace, timeline, clock, planned } = this.options;
    pace.tell(true);
    const reports = await workers.count({ kind: 'due', fromMs: this.clock.instantMs, toMs });
    if (reports === undefined) return false;
    await this.write(reports, wholeMinutes(toMs - timeline.startMs));
    this.clock.reach(toMs, clock.now());
    pace.tell(false);
    refuseLateness(planned.scenario.lateness, this.clock.lateMs(clock.now()));
    return true;
  }

  private async countAfterEnd(workers: PaceWorkers): Promise<boolean> {
    const { timeline } = this.options;
    const last = wholeMinutes(timeline.endMs - timeline.startMs);
    // Counted before, when the ledger is past it: the process died before the archive knew.
    if (this.position > last) return true;
    const reports = await workers.count({ kind: 'after-end' });
    if (reports === undefined) return false;
    await this.write(reports, last + 1);
    return true;
  }

  private async write(reports: ReadonlyMap<number, WorkReport>, to: number): Promise<void> {
    this.options.onReports(reports);
    const batch = joinBatches([...reports.values()].map((report) => report.batch));
    const step = { source: paceSource(this.options.runId), from: this.position, to };
    await this.options.write({ ...batch, positions: [step] });
    this.position = to;
  }

  /** Until more is due, or somebody asks for something else. */
  private async rest(startedMs: number): Promise<void> {
    const { clock, pace, signal } = this.options;
    const nowMs = clock.now();
    const isBehind = pace.hurries || this.clock.lateMs(nowMs) > tickMs;
    const untilTick = isBehind ? 0 : Math.max(0, startedMs + tickMs - nowMs);
    const restMs = Math.min(longestRestMs, Math.max(untilTick, this.clock.restMs(nowMs)));
    if (restMs > 0) await clock.pause(restMs, AbortSignal.any([signal, pace.changed]));
  }
}

/** Timers know no longer rest than some weeks. */
const longestRestMs = 3_600_000;
