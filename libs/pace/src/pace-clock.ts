/**
 * The clock of a paced run: says up to which simulated instant everything is to be counted by now, and keeps up to which it is. It waits
 * for nothing and reads no time: wall time is an argument, in ms, and only its differences matter.
 */
import { factorOf, type Speed } from '@tietovirta/scenarios';
import { minuteMs, type Timeline } from './timeline.js';

/** Where the clock hurries to, without regard to its speed, and whether it stands there then. */
export interface PaceGoal {
  readonly instantMs: number;
  readonly thenPause: boolean;
}

export class PaceClock {
  private anchor: { readonly wallMs: number; readonly instantMs: number };
  private reachedMs: number;
  private goal: PaceGoal | undefined;
  private paused: boolean;
  /** When the end of the window was reached; undefined before. */
  private endedWallMs: number | undefined;

  constructor(
    private readonly timeline: Timeline,
    private speedNow: Speed,
    begin: { readonly instantMs: number; readonly wallMs: number; readonly isPaused: boolean },
  ) {
    this.reachedMs = begin.instantMs;
    this.paused = begin.isPaused;
    this.anchor = begin;
  }

  get speed(): Speed {
    return this.speedNow;
  }

  /** Told to stand still; what is under way is still counted. */
  get isPaused(): boolean {
    return this.paused;
  }

  /** Everything that is due before this instant is counted, and nothing that is due later. */
  get instantMs(): number {
    return this.reachedMs;
  }

  get isAtEnd(): boolean {
    return this.reachedMs >= this.timeline.endMs;
  }

  /** It goes as fast as it can: to a goal, or at `max`. */
  get hurries(): boolean {
    return this.goal !== undefined || (this.speedNow === 'max' && !this.paused);
  }

  /** The instant up to which everything is to be counted: a whole minute, never before what is. */
  dueMs(wallMs: number): number {
    if (this.goal !== undefined) return Math.max(this.reachedMs, this.goal.instantMs);
    if (this.paused) return this.reachedMs;
    return Math.max(this.reachedMs, this.timeline.minuteAt(this.target(wallMs)));
  }

  /** How long until more is to be done: 0 when something is due or the window is over, Infinity until somebody asks. */
  restMs(wallMs: number): number {
    if (this.dueMs(wallMs) > this.reachedMs) return 0;
    if (this.paused) return Infinity;
    if (this.isAtEnd) return 0;
    return Math.max(0, (this.reachedMs + minuteMs - this.target(wallMs)) / factorOf(this.speedNow));
  }

  /** Wall time by which the clock trails its pace, ms; 0 where it has none: at `max`, on its way to a goal, while it is paused. */
  lateMs(wallMs: number): number {
    if (this.goal !== undefined || this.paused || this.speedNow === 'max') return 0;
    const within = Math.max(0, this.timeline.minuteAt(this.target(wallMs)) - this.reachedMs) / factorOf(this.speedNow);
    return within + this.lateAfterEndMs(wallMs);
  }

  /** Wall time that has gone by since the end of the window was due, until it was reached: there is no more simulated time to trail. */
  private lateAfterEndMs(wallMs: number): number {
    const untilEndMs = (this.timeline.endMs - this.anchor.instantMs) / factorOf(this.speedNow);
    const lastMs = this.isAtEnd ? (this.endedWallMs ?? this.anchor.wallMs) : wallMs;
    return Math.max(0, lastMs - (this.anchor.wallMs + untilEndMs));
  }

  /** Everything that is due before the instant is counted now. */
  reach(instantMs: number, wallMs: number): void {
    this.reachedMs = Math.max(this.reachedMs, instantMs);
    if (this.isAtEnd) this.endedWallMs ??= wallMs;
    if (this.goal === undefined || this.reachedMs < this.goal.instantMs) return;
    this.paused = this.goal.thenPause;
    this.goal = undefined;
    this.anchorAt(wallMs);
  }

  /** Begins to go now: what was got ready before is no lateness. */
  start(wallMs: number): void {
    this.anchorAt(wallMs);
  }

  /** A clock that fell behind does not make up for it at another speed. */
  setSpeed(speed: Speed, wallMs: number): void {
    this.speedNow = speed;
    this.anchorAt(wallMs);
  }

  pause(): void {
    this.goal = undefined;
    this.paused = true;
  }

  /** Goes on at its speed, also where it would have paused. */
  resume(wallMs: number): void {
    if (this.goal !== undefined) this.goal = { ...this.goal, thenPause: false };
    if (!this.paused) return;
    this.paused = false;
    this.anchorAt(wallMs);
  }

  /** Hurries to an instant; where that is reached already, the clock is at its goal. */
  hurryTo(goal: PaceGoal, wallMs: number): void {
    this.goal = goal;
    this.paused = false;
    this.reach(this.reachedMs, wallMs);
  }

  private anchorAt(wallMs: number): void {
    this.anchor = { wallMs, instantMs: this.reachedMs };
  }

  private target(wallMs: number): number {
    if (this.speedNow === 'max') return this.timeline.endMs;
    return this.anchor.instantMs + (wallMs - this.anchor.wallMs) * factorOf(this.speedNow);
  }
}
