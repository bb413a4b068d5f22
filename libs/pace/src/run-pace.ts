/**
 * The pace of one run: what operators ask of it, whether its messages come as fast as they can or along a clock. Whoever plays the run
 * says where it stands, and asks what is due.
 */
import type { Speed } from '@tietovirta/scenarios';
import { PaceClock } from './pace-clock.js';
import { jumpGoal, stepGoal } from './goals.js';
import { clockRefused } from './pace-refused.js';
import type { StepUnit, Timeline } from './timeline.js';

/** A run whose messages come as fast as they can, in any order of some days: it has no clock until it leaves that. */
export interface WithoutClock {
  /** Ends it with whole days. @returns the midnight from which a clock goes on */
  leave(): number;
  /** Messages up to this midnight are made, or are being made. */
  takenMs(): number;
}

/** How a run goes on, for those who watch. */
export interface PaceStanding {
  readonly speed: Speed;
  readonly isPaused: boolean;
  /** Something is still being counted. */
  readonly isMoving: boolean;
  /** Everything that is due before it is counted, and nothing that is due later; undefined where there is no clock. */
  readonly instantMs: number | undefined;
  /** Wall time by which the clock trails its pace, ms. */
  readonly lateMs: number;
}

export class RunPace {
  private clock: PaceClock | undefined;
  private withoutClock: WithoutClock | undefined;
  private changes = new AbortController();
  private isCounting = false;

  /** @param now wall time in ms, of which only differences matter */
  constructor(
    private speed: Speed,
    private readonly timeline: Timeline,
    private readonly now: () => number,
  ) {}

  get standing(): PaceStanding {
    const { clock, speed, isCounting } = this;
    if (clock === undefined) return { speed, isPaused: false, isMoving: true, instantMs: undefined, lateMs: 0 };
    const isSettling = this.withoutClock !== undefined;
    return {
      speed,
      isPaused: clock.isPaused,
      isMoving: isCounting || isSettling,
      instantMs: isSettling ? undefined : clock.instantMs,
      lateMs: isSettling ? 0 : clock.lateMs(this.now()),
    };
  }

  /** Nothing of it waits for wall time. */
  get hurries(): boolean {
    return this.clock?.hurries ?? true;
  }

  /** Whether a clock is asked for: by a speed, or by somebody who wants to pause, step or jump. */
  get needsClock(): boolean {
    return this.clock !== undefined || this.speed !== 'max';
  }

  /** Aborted as soon as somebody asks for something else. */
  get changed(): AbortSignal {
    return this.changes.signal;
  }

  /** The run plays as fast as it can from now on. */
  playWithoutClock(withoutClock: WithoutClock): void {
    this.withoutClock = withoutClock;
  }

  /** The clock of the run goes on from here. */
  playByClock(instantMs: number): PaceClock {
    this.withoutClock = undefined;
    // Who made the run leave `max` has set up the clock already, for the same midnight.
    if (this.clock?.instantMs !== instantMs) this.clock = this.clockAt(instantMs, false);
    this.clock.setSpeed(this.speed, this.now());
    return this.clock;
  }

  /** As an operator asked whom the run was not played by: to hurry to a goal first, and to stand or go then. */
  follow({ isPaused, goalMs }: { readonly isPaused: boolean; readonly goalMs?: number }): void {
    if (goalMs === undefined) {
      if (isPaused) this.pause();
      else this.resume();
      return;
    }
    this.clockOrLeave().hurryTo({ instantMs: goalMs, thenPause: isPaused }, this.now());
    this.change();
  }

  /** @param isCounting whether a batch is under way */
  tell(isCounting: boolean): void {
    this.isCounting = isCounting;
  }

  pause(): void {
    if (this.clock === undefined && this.withoutClock !== undefined) this.leave(this.withoutClock, true);
    this.clock?.pause();
    this.change();
  }

  resume(): void {
    this.clock?.resume(this.now());
    this.change();
  }

  setSpeed(speed: Speed): void {
    this.speed = speed;
    if (this.clock === undefined && this.withoutClock !== undefined && speed !== 'max')
      this.leave(this.withoutClock, false);
    this.clock?.setSpeed(speed, this.now());
    this.change();
  }

  /** Goes on to the end of the unit that comes next, and pauses. @throws PaceRefused at the end of the window */
  step(unit: StepUnit): void {
    const clock = this.clockOrLeave();
    clock.hurryTo({ instantMs: stepGoal(this.timeline, unit, clock.instantMs), thenPause: true }, this.now());
    this.change();
  }

  /**
   * Hurries to an instant and goes on from there as before: paused, or at its speed.
   * @throws PaceRefused for one that is past, that lies outside the window, or that is no whole minute
   */
  jump(instantMs: number): void {
    const { timeline } = this;
    jumpGoal(timeline, instantMs, this.clock?.instantMs ?? this.withoutClock?.takenMs() ?? timeline.startMs);
    const wasPaused = this.clock?.isPaused ?? false;
    this.clockOrLeave().hurryTo({ instantMs, thenPause: wasPaused }, this.now());
    this.change();
  }

  private clockOrLeave(): PaceClock {
    if (this.clock !== undefined) return this.clock;
    if (this.withoutClock === undefined) throw clockRefused.notYet();
    return this.leave(this.withoutClock, false);
  }

  private leave(withoutClock: WithoutClock, isPaused: boolean): PaceClock {
    return (this.clock = this.clockAt(withoutClock.leave(), isPaused));
  }

  private clockAt(instantMs: number, isPaused: boolean): PaceClock {
    return new PaceClock(this.timeline, this.speed, { instantMs, wallMs: this.now(), isPaused });
  }

  private change(): void {
    const { changes } = this;
    this.changes = new AbortController();
    changes.abort();
  }
}
