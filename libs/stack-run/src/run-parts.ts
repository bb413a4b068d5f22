/**
 * Hands out the work of a run part by part: day after day as fast as it is done, and, from the day on at which somebody asks for a
 * clock, as the clock goes. What operators ask of the pace is followed here, also when they ask another process.
 */
import { RunUnknown, scenarioOfRun, type Archive, type RunClock, type RunRecord } from '@tietovirta/archive';
import type { JobQueue } from '@tietovirta/job-queue';
import type { Ledger } from '@tietovirta/ledger';
import { RunPace, Timeline } from '@tietovirta/pace';
import type { ScenarioPlan } from '@tietovirta/plan';
import type { Clock } from '@tietovirta/retries';
import { ClockPart } from './clock-part.js';
import { RunJobs, type Ahead, type HandOutAt } from './run-jobs.js';
import type { RunState } from './run-state.js';
import type { ServerRetries } from './server-retries.js';
import { byService, nameOfJob, type CoordinatedRun, type ServiceJob } from './service-jobs.js';

export interface RunPartsOptions {
  readonly run: CoordinatedRun;
  readonly planned: ScenarioPlan;
  readonly archive: Archive;
  readonly ledger: Ledger;
  readonly queue: JobQueue;
  readonly retries: ServerRetries;
  readonly clock: Clock;
  /** Between two looks at what is to be handed out, or is counted, ms. */
  readonly pollMs: number;
  /** How far the run is counted. */
  readonly counted: () => HandOutAt;
  /** How far each job is; reads the ledger. */
  readonly runState: () => Promise<RunState>;
  readonly signal: AbortSignal;
  /** How much is handed out ahead; `usualAhead` when absent. */
  readonly ahead?: Ahead | undefined;
}

export class RunParts {
  readonly pace: RunPace;
  readonly timeline: Timeline;
  private readonly jobs: RunJobs;
  private clockPart: ClockPart | undefined;
  private before: RunClock | undefined;
  /** The last pace that others have asked for and that is followed. */
  private askedNth = 0;
  private isGoingOn = false;

  constructor(private readonly options: RunPartsOptions) {
    const { planned, run, clock } = options;
    const { year, fromDay, toDay, scenario } = planned;
    this.timeline = new Timeline({ calendar: year.calendar, fromDay, toDay });
    this.pace = new RunPace(scenario.speed, this.timeline, () => clock.now());
    this.jobs = new RunJobs(planned, run, options.ahead);
  }

  /** What was handed out. */
  get current(): readonly ServiceJob[] {
    return this.jobs.current;
  }

  /** Nothing more will be handed out. */
  get areAllHandedOut(): boolean {
    return this.jobs.areAllHandedOut;
  }

  /** Nothing is to be sent or counted until the clock goes on. */
  get isResting(): boolean {
    return this.clockPart?.isResting ?? false;
  }

  /** Everything due before it is counted; undefined where there is no clock. */
  get instantMs(): number | undefined {
    return this.pace.standing.instantMs;
  }

  /** Takes the run up where it was left, and hands out again what was not done. @param isGoingOn whether anything of it was done */
  async begin(isGoingOn: boolean): Promise<void> {
    const { jobs, pace, timeline } = this;
    const { asked, clock } = await this.record();
    this.askedNth = asked?.nth ?? 0;
    this.isGoingOn = isGoingOn;
    // Versions that had no clock handed out everything at once.
    const handedOutMs = clock?.beginMs ?? (isGoingOn ? timeline.endMs : timeline.startMs);
    jobs.wereHandedOutBefore(timeline.dayAt(handedOutMs));
    if (clock !== undefined && clock.instantMs !== null) {
      this.before = clock;
      jobs.endBefore(timeline.dayAt(clock.beginMs));
    } else if (pace.needsClock) jobs.endWithWholeDays();
    else
      pace.playWithoutClock({
        leave: () => timeline.midnight(jobs.endWithWholeDays()),
        takenMs: () => timeline.midnight(jobs.endDay),
      });
    const { unfinished } = isGoingOn ? await this.options.runState() : { unfinished: new Set<string>() };
    await this.give(jobs.current.filter((job) => unfinished.has(nameOfJob(job.service, job))));
  }

  /** Until everything is handed out, or the signal is aborted. @throws RunFailed */
  async play(): Promise<void> {
    await this.handOutDays();
    if (this.jobs.endDay >= this.options.planned.toDay) return;
    await this.untilDaysAreCounted();
    await this.playByClock();
  }

  /** Does what was asked of the run since it was looked at last. */
  follow(run: RunRecord): void {
    const { speed } = scenarioOfRun(run);
    if (speed !== this.pace.standing.speed) this.pace.setSpeed(speed);
    const { asked } = run;
    if (asked === undefined || asked.nth <= this.askedNth) return;
    this.askedNth = asked.nth;
    this.pace.follow(asked);
  }

  /** Takes all jobs of the run back. */
  async removeJobs(): Promise<void> {
    const { queue } = this.options;
    const runKey = this.jobs.runKey;
    await Promise.allSettled(this.jobs.queues.map((name) => queue.removeRun(name, runKey)));
  }

  private async handOutDays(): Promise<void> {
    const { jobs, pace, options } = this;
    while (!options.signal.aborted) {
      const next = jobs.handOut(options.counted());
      if (next.length > 0) {
        // First what whoever goes on with the run must know.
        await this.tellHandedOut();
        await this.give(next);
      }
      if (jobs.areDaysHandedOut) return;
      await options.clock.pause(options.pollMs, AbortSignal.any([options.signal, pace.changed]));
    }
  }

  private async untilDaysAreCounted(): Promise<void> {
    const { runState, clock, pollMs, signal } = this.options;
    // Nothing of days is there when the clock begins with the run.
    if (this.jobs.current.length === 0) return;
    while (!signal.aborted && !(await runState()).isOver) await clock.pause(pollMs, signal);
    signal.throwIfAborted();
  }

  private async playByClock(): Promise<void> {
    const { jobs, timeline, pace, options, before } = this;
    const { planned, run } = options;
    const day = jobs.endDay;
    const clockJobs = jobs.startClock(day);
    const part = new ClockPart({
      ...options,
      ...{ runId: run.id, timeline, pace, before },
      lateness: planned.scenario.lateness,
      openingsOn: (each) => planned.year.types.reduce((sum, { dayCounts }) => sum + (dayCounts[each] ?? 0), 0),
      queues: clockJobs.map(({ service }) => service),
      beginMs: timeline.midnight(day),
    });
    this.clockPart = part;
    await part.begin();
    await this.give(clockJobs);
    await part.play();
  }

  private async tellHandedOut(): Promise<void> {
    const { archive, retries, run } = this.options;
    const beginMs = this.timeline.midnight(this.jobs.endDay);
    const told: RunClock = { beginMs, releasedMs: beginMs, instantMs: null, isPaused: false, isMoving: true, lateMs: 0, beats: 0 }; // oxfmt-ignore
    await retries.run('PostgreSQL', () => archive.tellClock(run.id, told));
  }

  /** A queue remembers for a while what was done of a run that goes on: that is put there again. */
  private async give(jobs: readonly ServiceJob[]): Promise<void> {
    const { queue, retries } = this.options;
    for (const [service, ofService] of byService(jobs)) {
      const put = async (): Promise<void> => {
        if (this.isGoingOn) await queue.requeue(service, ofService);
        else await queue.add(service, ofService);
      };
      await retries.run('Redis', put);
    }
  }

  private async record(): Promise<RunRecord> {
    const { archive, run, retries } = this.options;
    const record = await retries.run('PostgreSQL', () => archive.find(run.id));
    if (record === undefined) throw new RunUnknown(run.id);
    return record;
  }
}
