/**
 * Watches over the jobs of a run: brings back those that the queue lost, that failed, or whose messages never arrived, and
 * tells the user when nobody works. Jobs may always be made again: readers know repeats.
 */
import { RunFailed } from '@tietovirta/runs';
import type { JobQueue, JobStatus } from '@tietovirta/job-queue';
import type { LagWatch } from './lag-watch.js';
import { pause, type Patience } from './patience.js';
import type { Standing } from './run-standing.js';
import { byService, nameOfJob, type ServiceJob } from './service-jobs.js';
import type { StackPace } from './stack-order.js';

export interface QueueWatchOptions {
  readonly queue: JobQueue;
  readonly jobs: readonly ServiceJob[];
  readonly lag: LagWatch;
  readonly pace: StackPace;
  readonly patience: Patience;
  readonly onNotice: (sentence: string) => void;
  /** How far the run is; undefined before anybody looked. */
  readonly standing: () => Standing | undefined;
  /** How long nothing was sent or counted. */
  readonly silentMs: () => number;
}

/** After so many ends by failure a job is given up, and the run with it. */
const mostFailures = 3;

interface Look {
  readonly waiting: readonly string[];
  readonly isWorking: boolean;
  readonly unfinished: readonly (ServiceJob & { readonly name: string; readonly state: JobStatus | undefined })[];
}

export class QueueWatch {
  private readonly failures = new Map<string, number>();
  private readonly told = new Set<string>();
  private madeAgainAt = -Infinity;

  constructor(private readonly options: QueueWatchOptions) {}

  /** Until aborted. @throws RunFailed when a job keeps failing */
  async watch(signal: AbortSignal): Promise<void> {
    const { pace, queue, patience } = this.options;
    await pause(pace.queueMs, signal);
    while (!signal.aborted) {
      if (await queue.isReachable()) {
        patience.isBack('Redis');
        await patience.keepTrying('Redis', () => this.look());
      } else patience.isAway('Redis', 'the queue of jobs is not reachable');
      await pause(pace.queueMs, signal);
    }
  }

  private async look(): Promise<void> {
    const standing = this.options.standing();
    if (standing === undefined) return;
    const look = await this.read(standing);
    await this.bringBackFailed(look);
    await this.bringBackLost(look, standing);
    await this.bringBackSilent(look);
    this.tellOfSilence(look);
  }

  private async read(standing: Standing): Promise<Look> {
    const { queue, jobs } = this.options;
    const unfinished = jobs
      .map((job) => ({ ...job, name: nameOfJob(job.service, job) }))
      .filter(({ name }) => standing.unfinished.has(name));
    const services = [...new Set(unfinished.map(({ service }) => service))];
    const runKey = jobs[0]?.runKey ?? '';
    const states = new Map(
      await Promise.all(services.map(async (service) => [service, await queue.read(service, runKey)] as const)),
    );
    const counts = await Promise.all(services.map((service) => queue.counts(service)));
    return {
      waiting: services.filter((_, i) => (counts[i]?.waiting ?? 0) > 0 && counts[i]?.active === 0),
      isWorking: counts.some(({ active }) => active > 0),
      unfinished: unfinished.map((job) => ({ ...job, state: states.get(job.service)?.get(job.day) })),
    };
  }

  private async bringBackFailed({ unfinished }: Look): Promise<void> {
    const failed = unfinished.filter(({ state }) => state?.state === 'failed');
    for (const { name, service, day, state } of failed) {
      const failures = (this.failures.get(name) ?? 0) + 1;
      this.failures.set(name, failures);
      if (failures >= mostFailures)
        throw new RunFailed(`the service ${service} cannot do day ${day + 1}: ${state?.reason ?? 'no reason given'}`);
      this.tell(
        `failed ${name}`,
        `A job of ${service} failed (${state?.reason ?? 'no reason given'}); it is tried again.`,
      );
    }
    await this.again(failed);
  }

  private async bringBackLost({ unfinished }: Look, { unsent }: Standing): Promise<void> {
    const lost = unfinished.filter(({ name, state }) => state === undefined && unsent.has(name));
    if (lost.length === 0) return;
    this.options.onNotice(`The queue does not know ${countOf(lost.length, 'job')} any more; added again.`);
    await this.again(lost);
  }

  /** Only when nothing lies before the counters: what waits there will still be counted. */
  private async bringBackSilent({ unfinished }: Look): Promise<void> {
    const { pace, lag, silentMs } = this.options;
    const now = performance.now();
    if (silentMs() < pace.staleMs || now - this.madeAgainAt < pace.staleMs || lag.records !== 0) return;
    const silent = unfinished.filter(({ state }) => state === undefined || state.state === 'done');
    if (silent.length === 0) return;
    this.madeAgainAt = now;
    this.options.onNotice(`What ${countOf(silent.length, 'job')} sent did not arrive in full; made again.`);
    await this.again(silent);
  }

  private async again(jobs: readonly ServiceJob[]): Promise<void> {
    for (const [service, ofService] of byService(jobs)) await this.options.queue.requeue(service, ofService);
  }

  private tellOfSilence({ waiting, isWorking, unfinished }: Look): void {
    const { silentMs, pace, lag } = this.options;
    if (silentMs() < pace.silentMs) {
      this.told.delete('silence');
      return;
    }
    if (unfinished.length === 0) return;
    const { records } = lag;
    if (records !== undefined && records > 0)
      this.tell('silence', `Nobody counts, and ${countOf(records, 'record')} lie before the counters. ${howToStart}`);
    else if (waiting.length > 0) this.tell('silence', `Nobody takes the jobs of ${waiting.join(', ')}. ${howToStart}`);
    else if (!isWorking) this.tell('silence', `Nothing is sent, answered or counted any more. ${howToStart}`);
  }

  private tell(what: string, sentence: string): void {
    if (this.told.has(what)) return;
    this.told.add(what);
    this.options.onNotice(sentence);
  }
}

const howToStart =
  '"npm run stack" starts all services, "npm run stack:status" shows them; the run waits (Ctrl-C stops it).';

const countOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
