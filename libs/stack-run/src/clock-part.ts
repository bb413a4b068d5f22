/**
 * The part of a run on a stack that goes by a clock. The clock moves in steps: all services may send what is due up to an instant; when
 * every one of them has sent it and all of it is counted, the clock stands there, and the next step is released. So no message is sent
 * before its instant is released, and no service is ahead of what is counted by more than one step.
 */
import type { Archive, RunClock } from '@tietovirta/archive';
import { clockSource } from '@tietovirta/job-queue';
import type { Ledger } from '@tietovirta/ledger';
import { minuteMs, wholeMinutes, type PaceClock, type RunPace, type Timeline } from '@tietovirta/pace';
import type { Clock } from '@tietovirta/retries';
import { refuseLateness } from '@tietovirta/runs';
import type { Lateness } from '@tietovirta/scenarios';
import type { ServerRetries } from './server-retries.js';

export interface ClockPartOptions {
  readonly runId: number;
  readonly archive: Archive;
  readonly ledger: Ledger;
  readonly timeline: Timeline;
  readonly pace: RunPace;
  readonly lateness: Lateness;
  readonly clock: Clock;
  readonly retries: ServerRetries;
  readonly pollMs: number;
  /** Openings of each day of the year. */
  readonly openingsOn: (day: number) => number;
  /** Queues of the services that send. */
  readonly queues: readonly string[];
  /** The midnight with which the clock begins. */
  readonly beginMs: number;
  /** How the clock stood when the run was left; undefined where it begins. */
  readonly before: RunClock | undefined;
  readonly signal: AbortSignal;
}

/** Steps come no faster, unless the run hurries or is behind. */
const tickMs = 100;
/** The clock is told at least as often, so that others know that somebody coordinates the run. */
const beatMs = 5_000;
/** A step goes over midnight only as long as it has fewer openings. */
const stepOpenings = 200_000;

export class ClockPart {
  private readonly clock: PaceClock;
  private releasedMs: number;
  private beats: number;
  private rests = false;

  constructor(private readonly options: ClockPartOptions) {
    const { before, beginMs, pace } = options;
    const instantMs = before?.instantMs ?? beginMs;
    this.releasedMs = before?.releasedMs ?? beginMs;
    this.beats = before?.beats ?? 0;
    this.clock = pace.playByClock(Math.min(instantMs, options.timeline.endMs));
  }

  /** Nothing is to be sent or counted until the clock goes on. */
  get isResting(): boolean {
    return this.rests;
  }

  /** Writes where the clock stands: to be called before services get their jobs. */
  begin(): Promise<void> {
    return this.tell(true);
  }

  /** Until all is released and counted, or the signal is aborted. @throws RunFailed when a strict run falls behind */
  async play(): Promise<void> {
    const { timeline, clock: time, signal } = this.options;
    await this.finishStep();
    await this.makeReady();
    while (!signal.aborted) {
      const startedMs = time.now();
      if (this.clock.dueMs(startedMs) > this.clock.instantMs) await this.countUpTo(this.nextStop(startedMs));
      else if (this.clock.isAtEnd && !this.clock.isPaused) {
        await this.release(timeline.endMs + minuteMs);
        return;
      }
      await this.rest(startedMs);
    }
  }

  /** What was released when the run was left is sent and counted first. */
  private async finishStep(): Promise<void> {
    const { endMs } = this.options.timeline;
    if (this.releasedMs > this.clock.instantMs) await this.step(Math.min(this.releasedMs, endMs));
  }

  /** Services plan, and look for what is due on later days, with the first minute: that is no lateness. */
  private async makeReady(): Promise<void> {
    const { timeline, clock: time } = this.options;
    if (!this.clock.isPaused && !this.clock.isAtEnd) await this.step(timeline.endOf('batch', this.clock.instantMs));
    this.clock.start(time.now());
  }

  private async countUpTo(toMs: number): Promise<void> {
    await this.step(toMs);
    refuseLateness(this.options.lateness, this.clock.lateMs(this.options.clock.now()));
  }

  private async step(toMs: number): Promise<void> {
    const { clock: time, pace } = this.options;
    await this.release(Math.max(this.releasedMs, toMs));
    this.clock.reach(toMs, time.now());
    pace.tell(false);
    await this.tell(false);
  }

  /** Resolves when all is counted that services send up to the instant. */
  private async release(toMs: number): Promise<void> {
    const { pace, clock: time, pollMs, signal } = this.options;
    this.releasedMs = toMs;
    pace.tell(true);
    await this.tell(true);
    while (!signal.aborted && !(await this.isCounted(toMs))) await time.pause(pollMs, signal);
    signal.throwIfAborted();
  }

  /** Nothing is sent beyond what is released: when all have sent it, what was sent in all is what is to be counted. */
  private async isCounted(toMs: number): Promise<boolean> {
    const { ledger, queues, runId, timeline, retries } = this.options;
    const minutes = wholeMinutes(toMs - timeline.startMs);
    const sources = queues.map((queue) => clockSource(runId, queue));
    return retries.run('PostgreSQL', async () => {
      const positions = await ledger.positions(sources);
      if (!sources.every((source) => (positions.get(source) ?? 0) >= minutes)) return false;
      const { sent, counted, setAside } = await ledger.sums(runId);
      return counted + setAside >= sent;
    });
  }

  /** A step ends at a midnight when it would be long: whoever asks for a pause waits for its end. */
  private nextStop(nowMs: number): number {
    const { timeline, openingsOn } = this.options;
    const dueMs = this.clock.dueMs(nowMs);
    let day = timeline.dayAt(this.clock.instantMs) + 1;
    for (let openings = openingsOn(day - 1); timeline.midnight(day) < dueMs; day += 1) {
      openings += openingsOn(day);
      if (openings > stepOpenings) break;
    }
    return Math.min(dueMs, timeline.midnight(day));
  }

  private async rest(startedMs: number): Promise<void> {
    const { clock: time, pace, signal } = this.options;
    const isBehind = pace.hurries || this.clock.lateMs(time.now()) > tickMs;
    const untilTick = isBehind ? 0 : Math.max(0, startedMs + tickMs - time.now());
    const restMs = Math.max(untilTick, this.clock.restMs(time.now()));
    if (restMs <= 0) return;
    const { changed } = pace;
    this.rests = true;
    await time.pause(Math.min(beatMs, restMs), AbortSignal.any([signal, changed]));
    if (restMs > beatMs || changed.aborted) await this.tell(false);
    this.rests = false;
  }

  private tell(isMoving: boolean): Promise<void> {
    const { archive, runId, beginMs, pace, retries } = this.options;
    const { isPaused, lateMs } = pace.standing;
    const { instantMs } = this.clock;
    this.beats += 1;
    const { releasedMs, beats } = this;
    const told: RunClock = { beginMs, releasedMs, instantMs, isPaused, isMoving, lateMs, beats };
    return retries.run('PostgreSQL', () => archive.tellClock(runId, told));
  }
}
