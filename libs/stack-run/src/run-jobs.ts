/**
 * The jobs of a run as they are handed out. Those of days come as the run gets near them, so that whoever asks for a clock waits for
 * some days and not for all; from the day on that the clock begins with, each service has one job, which goes along the clock.
 */
import { runKeyOf } from '@tietovirta/archive';
import { clockQueue } from '@tietovirta/job-queue';
import type { ScenarioPlan } from '@tietovirta/plan';
import { serviceJobs, type CoordinatedRun, type ServiceJob } from './service-jobs.js';

/** How far the messages of a run are counted. */
export interface HandOutAt {
  /** Between 0 and 1. */
  readonly share: number;
  /** Of the year: the day that was reached, about. */
  readonly day: number;
}

/** So much is handed out ahead of what is counted, whichever is more. */
export interface Ahead {
  readonly days: number;
  readonly openings: number;
}

/** Enough that no service ever waits for work. */
export const usualAhead: Ahead = { days: 62, openings: 2_000_000 };

export class RunJobs {
  /** Of days, by their first day; handed out from the front. */
  private ofDays: readonly ServiceJob[];
  private handedOut = 0;
  private ofClock: readonly ServiceJob[] = [];
  /** The day from which on nothing is handed out by days. */
  private end: number;
  private readonly openings: number;

  constructor(
    private readonly planned: ScenarioPlan,
    private readonly run: CoordinatedRun,
    private readonly ahead: Ahead = usualAhead,
  ) {
    this.end = planned.toDay;
    this.ofDays = serviceJobs(planned, run);
    this.openings = openingsOf(this.ofDays);
  }

  /** Those that were handed out. */
  get current(): readonly ServiceJob[] {
    return [...this.ofDays.slice(0, this.handedOut), ...this.ofClock];
  }

  /** Of days nothing more will be handed out. */
  get areDaysHandedOut(): boolean {
    return this.handedOut === this.ofDays.length;
  }

  /** Nothing more will be handed out. */
  get areAllHandedOut(): boolean {
    return this.areDaysHandedOut && (this.ofClock.length > 0 || this.end === this.planned.toDay);
  }

  /** The first day of the year of which nothing is handed out, nor of any later one. */
  get endDay(): number {
    if (this.areDaysHandedOut) return this.end;
    return lastDayOf(this.ofDays.slice(0, this.handedOut), this.planned.fromDay);
  }

  get runKey(): string {
    return runKeyOf(this.run);
  }

  /** Queues in which there are jobs of the run, or may be. */
  get queues(): readonly string[] {
    const services = [...new Set(serviceJobs(this.planned, this.run).map(({ service }) => service))];
    return [...services, ...services.map(clockQueue)];
  }

  /** Of a run that goes on: jobs up to this day were handed out before. */
  wereHandedOutBefore(day: number): void {
    this.handedOut = this.ofDays.filter((job) => job.day < day).length;
  }

  /** @returns jobs that are handed out now */
  handOut({ share, day }: HandOutAt): readonly ServiceJob[] {
    const from = this.handedOut;
    // The clock waits for the rest.
    const isEnding = this.end < this.planned.toDay;
    let open = openingsOf(this.ofDays.slice(0, from)) - share * this.openings;
    for (; this.handedOut < this.ofDays.length; this.handedOut += 1) {
      const next = this.ofDays[this.handedOut] as ServiceJob;
      if (!isEnding && next.day >= day + this.ahead.days && open >= this.ahead.openings) break;
      open += openingsOf([next]);
    }
    return this.ofDays.slice(from, this.handedOut);
  }

  /** Hands out no other days than those that were begun. @returns the first day that is left, or the one after the last */
  endWithWholeDays(): number {
    return this.endBefore(this.endDay);
  }

  /** Hands out nothing from this day on. @returns the day */
  endBefore(day: number): number {
    this.end = day;
    this.ofDays = this.ofDays.filter((job) => job.day < day).map((job) => cutAt(day, job));
    return day;
  }

  /** Hands out one job for each service that has something from the day on at which the jobs of days end. */
  startClock(day: number): readonly ServiceJob[] {
    const { toDay } = this.planned;
    const services = new Map<string, ServiceJob[]>();
    for (const job of serviceJobs(this.planned, this.run))
      if (job.day + job.days > day) services.set(job.service, [...(services.get(job.service) ?? []), job]);
    this.ofClock = [...services].map(([service, jobs]) => {
      const [{ runId, runKey }] = jobs as [ServiceJob];
      const slices = jobs.flatMap((job) => job.slices.filter((slice) => slice.day >= day));
      return { runId, runKey, day, days: toDay - day, service: clockQueue(service), slices };
    });
    return this.ofClock;
  }
}

const openingsOf = (jobs: readonly ServiceJob[]): number =>
  jobs.reduce((sum, { slices }) => sum + slices.reduce((ofJob, { messages }) => ofJob + messages, 0), 0);

const lastDayOf = (jobs: readonly ServiceJob[], least: number): number =>
  jobs.reduce((last, { day, days }) => Math.max(last, day + days), least);

const cutAt = (end: number, job: ServiceJob): ServiceJob =>
  job.day + job.days <= end ? job : { ...job, days: end - job.day, slices: job.slices.filter(({ day }) => day < end) };
