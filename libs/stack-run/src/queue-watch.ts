/**
 * Watches over the jobs of a run: brings back those that the queue lost, that failed, or whose messages never arrived, and
 * notifies the user when no service works. Jobs may always be made again: consumers recognise repeats.
 */
import { RunFailed } from '@tietovirta/runs';
import type { Job, JobQueue, JobStatus } from '@tietovirta/job-queue';
import type { Label } from '@tietovirta/wording';
import type { LagWatch } from './lag-watch.js';
import { delay } from '@tietovirta/retries';
import type { ServerRetries } from './server-retries.js';
import type { RunState } from './run-state.js';
import { byService, nameOfJob, type ServiceJob } from './service-jobs.js';
import type { StackTimings } from './stack-run-options.js';

export interface QueueWatchOptions {
  readonly queue: JobQueue;
  readonly jobs: readonly ServiceJob[];
  readonly lag: LagWatch;
  readonly timings: StackTimings;
  readonly retries: ServerRetries;
  readonly onNotice: (sentence: Label) => void;
  /** How far the run is; undefined before the ledger was read. */
  readonly runState: () => RunState | undefined;
  /** Milliseconds since anything was sent or counted. */
  readonly silentMs: () => number;
}

/** After so many ends by failure a job is given up, and the run with it. */
const mostFailures = 3;

interface QueueSnapshot {
  readonly waiting: readonly string[];
  readonly isWorking: boolean;
  readonly unfinished: readonly (ServiceJob & { readonly name: string; readonly state: JobStatus | undefined })[];
}

export class QueueWatch {
  private readonly failures = new Map<string, number>();
  private readonly notified = new Set<string>();
  private madeAgainAt = -Infinity;

  constructor(private readonly options: QueueWatchOptions) {}

  /** Until aborted. @throws RunFailed when a job keeps failing */
  async watch(signal: AbortSignal): Promise<void> {
    const { timings, queue, retries } = this.options;
    await delay(timings.queueMs, signal);
    while (!signal.aborted) {
      if (await queue.isReachable()) {
        retries.reportBack('Redis');
        await retries.run('Redis', () => this.look());
      } else retries.reportAway('Redis', queueAway);
      await delay(timings.queueMs, signal);
    }
  }

  private async look(): Promise<void> {
    const runState = this.options.runState();
    if (runState === undefined) return;
    const snapshot = await this.read(runState);
    await this.requeueFailed(snapshot);
    await this.requeueLost(snapshot, runState);
    await this.requeueSilent(snapshot);
    this.notifyOfSilence(snapshot);
  }

  private async read(runState: RunState): Promise<QueueSnapshot> {
    const { queue, jobs } = this.options;
    const unfinished = jobs
      .map((job) => ({ ...job, name: nameOfJob(job.service, job) }))
      .filter(({ name }) => runState.unfinished.has(name));
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

  private async requeueFailed({ unfinished }: QueueSnapshot): Promise<void> {
    const failed = unfinished.filter(({ state }) => state?.state === 'failed');
    for (const { name, service, state, ...job } of failed) {
      const failures = (this.failures.get(name) ?? 0) + 1;
      this.failures.set(name, failures);
      if (failures >= mostFailures)
        throw new RunFailed(`the service ${service} cannot do ${daysText(job)}: ${state?.reason ?? 'no reason given'}`);
      const why = state?.reason ?? '?';
      this.notifyOnce(`failed ${name}`, {
        fi: `Palvelun ${service} työ epäonnistui (${why}); sitä yritetään uudelleen.`,
        en: `A job of ${service} failed (${why}); it is tried again.`,
      });
    }
    await this.again(failed);
  }

  private async requeueLost({ unfinished }: QueueSnapshot, { unsent }: RunState): Promise<void> {
    const lost = unfinished.filter(({ name, state }) => state === undefined && unsent.has(name));
    if (lost.length === 0) return;
    this.options.onNotice({
      fi: `Jono ei enää tunne töitä (${lost.length}); ne lisätään uudelleen.`,
      en: `The queue does not know ${countOf(lost.length, 'job')} any more; added again.`,
    });
    await this.again(lost);
  }

  /** Only when nothing lies before the counters: what waits there will still be counted. */
  private async requeueSilent({ unfinished }: QueueSnapshot): Promise<void> {
    const { timings, lag, silentMs } = this.options;
    const now = performance.now();
    if (silentMs() < timings.staleMs || now - this.madeAgainAt < timings.staleMs || lag.records !== 0) return;
    const silent = unfinished.filter(({ state }) => state === undefined || state.state === 'done');
    if (silent.length === 0) return;
    this.madeAgainAt = now;
    this.options.onNotice({
      fi: `Töiden (${silent.length}) lähettämä ei tullut kokonaan perille; ne tehdään uudelleen.`,
      en: `What ${countOf(silent.length, 'job')} sent did not arrive in full; made again.`,
    });
    await this.again(silent);
  }

  private async again(jobs: readonly ServiceJob[]): Promise<void> {
    for (const [service, ofService] of byService(jobs)) await this.options.queue.requeue(service, ofService);
  }

  private notifyOfSilence({ waiting, isWorking, unfinished }: QueueSnapshot): void {
    const { silentMs, timings, lag } = this.options;
    if (silentMs() < timings.silentMs) {
      this.notified.delete('silence');
      return;
    }
    if (unfinished.length === 0) return;
    const { records } = lag;
    if (records !== undefined && records > 0)
      this.tellSilence({
        fi: `Kukaan ei laske, ja laskentaa odottaa tietueita (${records}).`,
        en: `No counter works, and ${countOf(records, 'record')} lie before the counters.`,
      });
    else if (waiting.length > 0)
      this.tellSilence({
        fi: `Kukaan ei ota töitä, joita tekee ${waiting.join(', ')}.`,
        en: `No service takes the jobs of ${waiting.join(', ')}.`,
      });
    else if (!isWorking)
      this.tellSilence({
        fi: 'Mitään ei enää lähetetä, vastata eikä lasketa.',
        en: 'Nothing is sent, answered or counted any more.',
      });
  }

  private tellSilence({ fi, en }: Label): void {
    this.notifyOnce('silence', { fi: `${fi} ${howToStart.fi}`, en: `${en} ${howToStart.en}` });
  }

  private notifyOnce(what: string, sentence: Label): void {
    if (this.notified.has(what)) return;
    this.notified.add(what);
    this.options.onNotice(sentence);
  }
}

/** Days of the year as people number them, from 1. */
const daysText = ({ day, days }: Job): string => (days === 1 ? `day ${day + 1}` : `days ${day + 1} to ${day + days}`);

const howToStart: Label = {
  fi: '"npm run stack" käynnistää kaikki palvelut, "npm run stack:status" näyttää ne; ajo odottaa (Ctrl-C pysäyttää sen).',
  en: '"npm run stack" starts all services, "npm run stack:status" shows them; the run waits (Ctrl-C stops it).',
};

export const queueAway: Label = { fi: 'töiden jonoa ei tavoiteta', en: 'the queue of jobs is not reachable' };

const countOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
