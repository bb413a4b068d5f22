/**
 * The clock of a run that services play, as all of their processes see it: whoever coordinates the run writes it, services read how far
 * they may send, and operators ask for another pace. Instants are ms since 1970 UTC.
 */
export interface RunClock {
  /** The midnight from which the run goes by its clock, or would: what opens before it is given out day by day. */
  readonly beginMs: number;
  /** What is due before this instant may be sent. A minute after the window stands for all that is due later. */
  readonly releasedMs: number;
  /** Everything that is due before this instant is counted, and nothing that is due later. Null: the run goes as fast as it can, without a clock. */
  readonly instantMs: number | null;
  readonly isPaused: boolean;
  /** Something was released and is not counted yet. */
  readonly isMoving: boolean;
  /** Wall time by which the clock trails its pace, ms. */
  readonly lateMs: number;
  /** Grows while somebody coordinates the run, also while the clock stands. */
  readonly beats: number;
}

/** How a run shall go on, as an operator asked last. Its speed stands in the scenario. */
export interface AskedPace {
  /** The first that was asked of a run is 1, and each one after it one more. */
  readonly nth: number;
  readonly isPaused: boolean;
  /** Where the clock hurries to first; absent where it goes at its speed. */
  readonly goalMs?: number;
}
