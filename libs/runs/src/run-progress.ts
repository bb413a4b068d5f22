/** How far a run is; reported a few times a second at most. */
export interface RunProgress {
  /** Share of the planned messages that were counted, 0-1. */
  readonly share: number;
  /** Simulated date that the work has reached, `YYYY-MM-DD`. */
  readonly date: string;
  /** Messages counted so far (those of earlier sittings of a resumed run included). */
  readonly messages: number;
  /** Messages a second, over the last few seconds. */
  readonly messagesPerSecond: number;
  /** Seconds left at this rate; undefined while nothing is known. */
  readonly secondsLeft: number | undefined;
}
