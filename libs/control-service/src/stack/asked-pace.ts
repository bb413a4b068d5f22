/**
 * The pace of a run that another process coordinates: what is asked of it is written to the archive, where that process finds it within
 * a second. Two operators who ask at once are told so, each but the first: neither has seen what the other asked for.
 */
import { RunUnknown, scenarioOfRun, type Archive, type AskedPace, type RunClock, type RunRecord } from '@tietovirta/archive'; // oxfmt-ignore
import { jumpGoal, stepGoal, Timeline, windowOf, type StepUnit } from '@tietovirta/pace';
import type { Speed } from '@tietovirta/scenarios';
import { paceRefused } from '../pace-refusals.js';

interface StandingRun {
  readonly run: RunRecord;
  readonly clock: RunClock;
  readonly timeline: Timeline;
  /** Everything up to it is made, or is being made. */
  readonly standsMs: number;
}

export class AskedRunPace {
  constructor(
    private readonly archive: Archive,
    private readonly runId: number,
  ) {}

  /** The speed stands in the scenario: whoever coordinates the run reads it there. */
  setSpeed(_speed: Speed): void {}

  async pause(): Promise<void> {
    await this.ask(await this.standing(), { isPaused: true });
  }

  async resume(): Promise<void> {
    await this.ask(await this.standing(), { isPaused: false });
  }

  /** @throws PaceRefused at the end of the window */
  async step(unit: StepUnit): Promise<void> {
    const standing = await this.standing();
    const goalMs = stepGoal(standing.timeline, unit, standing.standsMs);
    await this.ask(standing, { isPaused: true, goalMs });
  }

  /** @throws PaceRefused for an instant to which the clock cannot go */
  async jump(instantMs: number): Promise<void> {
    const standing = await this.standing();
    const goalMs = jumpGoal(standing.timeline, instantMs, standing.standsMs);
    await this.ask(standing, { isPaused: standing.clock.isPaused, goalMs });
  }

  private async ask({ run }: StandingRun, asked: Omit<AskedPace, 'nth'>): Promise<void> {
    const isTaken = await this.archive.askPace(this.runId, { nth: (run.asked?.nth ?? 0) + 1, ...asked });
    if (!isTaken) throw paceRefused.askedByOthers(this.runId);
  }

  private async standing(): Promise<StandingRun> {
    const run = await this.archive.find(this.runId);
    if (run === undefined) throw new RunUnknown(this.runId);
    const { clock } = run;
    if (clock === undefined) throw paceRefused.beginning(this.runId);
    return { run, clock, timeline: new Timeline(windowOf(scenarioOfRun(run))), standsMs: clock.instantMs ?? clock.beginMs }; // oxfmt-ignore
  }
}
