import type { AskedPace, RunClock } from './run-clock.js';

/** `running` also stands for a run whose process died: nothing finished it. */
export type RunStatus = 'running' | 'finished' | 'differing' | 'stopped' | 'failed';

/** A run as it was asked for. */
export interface RunRequest {
  readonly name: string;
  readonly year: number;
  /** The complete scenario as plain JSON, enough to resume it; scenarioOfRun reads it. */
  readonly scenario: unknown;
  readonly productVersion: string;
  /** Which generation of messages it makes (see generationVersion of messages); the first when absent. */
  readonly generation?: number;
  /** ISO 8601 with zone. */
  readonly startedAt: string;
  /** What whoever asks for it calls the request; no two runs have the same. Absent: the request is not known again. */
  readonly requestKey?: string | undefined;
}

/** What came out; plain JSON, see `RunReport` of key-figures. */
export interface RunOutcome {
  readonly status: Exclude<RunStatus, 'running'>;
  readonly finishedAt: string;
  readonly planned: number;
  readonly sent: number;
  readonly counted: number;
  readonly setAside: number;
  /** Stream hash, hexadecimal; empty when the run did not finish. */
  readonly hash: string;
  readonly seconds: number;
  readonly messagesPerSecond: number;
  readonly peakMemoryBytes: number;
  readonly cellsCompared: number;
  readonly cellsDiffering: number;
  /** Compared tables as `tables --format json` prints them. */
  readonly tables: unknown;
  /** One line for people when the run failed. */
  readonly failure?: string;
}

export interface RunRecord extends RunRequest {
  /** 1, 2, 3 … in the order of starting. */
  readonly id: number;
  readonly generation: number;
  readonly status: RunStatus;
  /** Whoever plays it is asked to stop; forgotten when it has ended or goes on. */
  readonly isToStop?: true;
  /** Of a run that services play by a clock, and of one that was. */
  readonly clock?: RunClock;
  /** The pace that was asked for last. */
  readonly asked?: AskedPace;
  readonly outcome?: RunOutcome;
}
