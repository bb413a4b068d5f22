import type { AskedPace, RunClock } from './run-clock.js';
import type { RunOutcome, RunRecord, RunRequest } from './run-record.js';

/**
 * Keeps runs with their results. Promise: what `start` and `finish` resolved for is there after a restart; ids grow
 * and are never given twice. `finish` may be called again for a run that was resumed: the last outcome stands.
 */
export interface Archive {
  /** @throws RequestKnown when another run was started with the same request key */
  start(request: RunRequest): Promise<RunRecord>;
  finish(id: number, outcome: RunOutcome): Promise<RunRecord>;
  /** Lets a run that was ended go on: it is running again, and what came out of it before is forgotten. */
  resume(id: number): Promise<RunRecord>;
  /** Asks whoever plays a run to stop it. Nothing is done where it is not marked as running. */
  askToStop(id: number): Promise<void>;
  /** Keeps how the clock of a run stands. */
  tellClock(id: number, clock: RunClock): Promise<void>;
  /** Asks whoever plays a run for another pace. @returns whether nobody else has asked meanwhile: it is the next one of that run */
  askPace(id: number, asked: AskedPace): Promise<boolean>;
  /** Keeps another scenario with a run: the same messages, at another speed. */
  keepScenario(id: number, scenario: unknown): Promise<RunRecord>;
  /** A run, or undefined when there is none with this id. */
  find(id: number): Promise<RunRecord | undefined>;
  /** The run that was started with this request key. */
  findRequested(requestKey: string): Promise<RunRecord | undefined>;
  /** Forgets a run for good; its number is not given again. @returns whether there was one */
  remove(id: number): Promise<boolean>;
  /** All runs, newest first, without their tables. */
  list(): Promise<readonly RunRecord[]>;
  close(): Promise<void>;
}
