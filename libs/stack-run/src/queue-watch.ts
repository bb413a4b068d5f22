/**
 * Watches over the jobs of a run: brings back those that the queue lost, that failed, or whose messages never arrived, and
 * notifies the user when no service works. Jobs may always be made again: consumers recognise repeats.
 */
import { RunFailed } from '@tietovirta/runs';
import type { Job, JobCounts, JobQueue, JobStatus } from '@tietovirta/job-queue';
import { both, type Label } from '@tietovirta/wording';
import type { LagWatch } from './lag-watch.js';
import type { Clock } from '@tietovirta/retries';
import type { ServerRetries } from './server-retries.js';
import type { RunState } from './run-state.js';
import { byService, nameOfJob, type ServiceJob } from './service-jobs.js';
import type { StackTimings } from './stack-run-options.js';

export interface QueueWatchOptions {
  readonly queue: JobQueue;
  /** Those that were handed out. */
  readonly jobs: () => readonly ServiceJob[];
  readonly lag: LagWatch;
  readonly timings: StackTimings;
  readonly retries: ServerRetries;
  readonly onNotice: (sentence: Label) => void;
  /** What of the stack does not work, each with its reason; where that can be known here. */
  readonly sickParts?: (() => Promise<readonly string[]>) | undefined;
  /** How far each job is; reads the ledger. */
  readonly runState: () => Promise<RunState>;
  /** Milliseconds since anything was sent or counted; time in which the ledger did not answer is not counted. */
  readonly silentMs: () => number;
  readonly clock: Clock;
}

/** After so many ends by failure a job is given up, and the run with it. Those while a server is away are not counted. */
const mostFailures = 3;

/** Silence of so many times `staleMs` is enough although something seems to lie before the counters. */
const staleTimes = 5;

/** So often is what jobs sent made again in one silence. Then it never will be counted: consumers take what comes for a repeat. */
const mostTimesAgain = 3;

/** A job with what the queue says of it. */
type QueuedJob = ServiceJob & { readonly name: string; readonly state: JobStatus | undefined };

interface QueueSnapshot {
  readonly jobs: readonly QueuedJob[];
  readonly counts: ReadonlyMap<string, JobCounts>;
}

export class QueueWatch {
  private readonly failures = new Map<string, number>();
  private readonly notified = new Set<string>();
  /** How long it was silent when jobs were last made again, in milliseconds. */
  private madeAgainMs = 0;
  /** How often jobs were made again in this silence. */
  private timesAgain = 0;
  private silent: Label = nothingHappens;

  constructor(private readonly options: QueueWatchOptions) {}

  /** What is known of why nothing happens, in half a sentence. */
  get silence(): string {
    return this.silent.en;
  }

  /** Until aborted. @throws RunFailed when a job keeps failing */
  async watch(signal: AbortSignal): Promise<void> {
    const { timings, queue, retries, clock } = this.options;
    await clock.pause(timings.queueMs, signal);
    while (!signal.aborted) {
      if (await queue.isReachable()) {
        retries.reportBack('Redis');
        await retries.run('Redis', () => this.look());
      } else retries.reportAway('Redis', queueAway);
      await clock.pause(timings.queueMs, signal);
    }
  }

  private async look(): Promise<void> {
    const { silentMs, timings } = this.options;
    const snapshot = await this.read();
    const isSilent = silentMs() >= Math.min(timings.silentMs, timings.staleMs);
    if (!isSilent) {
      this.notified.delete('silence');
      this.silent = nothingHappens;
    }
    // The ledger is asked only where the queue gives a reason to.
    const isSound = snapshot.jobs.every(({ state }) => state !== undefined && state.state !== 'failed');
    if (isSound && !isSilent) return;
    const { unfinished, unsent } = await this.options.runState();
    const open = snapshot.jobs.filter(({ name }) => unfinished.has(name));
    await this.requeueFailed(open);
    await this.requeueLost(open, unsent);
    await this.requeueSilent(open);
    await this.notifyOfSilence(open, snapshot.counts);
  }

  private async read(): Promise<QueueSnapshot> {
    const { queue } = this.options;
    const jobs = this.options.jobs();
    const services = [...new Set(jobs.map(({ service }) => service))];
    const runKey = jobs[0]?.runKey ?? '';
    const states = new Map(
      await Promise.all(services.map(async (service) => [service, await queue.read(service, runKey)] as const)),
    );
    const counts = await Promise.all(services.map(async (service) => [service, await queue.counts(service)] as const));
    const withState = (job: ServiceJob): QueuedJob => ({
      ...job,
      name: nameOfJob(job.service, job),
      state: states.get(job.service)?.get(job.day),
    });
    return { jobs: jobs.map(withState), counts: new Map(counts) };
  }

  private async requeueFailed(unfinished: readonly QueuedJob[]): Promise<void> {
    const failed = unfinished.filter(({ state }) => state?.state === 'failed');
    const isServerAway = this.options.retries.missing.length > 0;
    for (const { name, service, state, ...job } of failed) {
      const failures = (this.failures.get(name) ?? 0) + (isServerAway ? 0 : 1);
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

  private async requeueLost(unfinished: readonly QueuedJob[], unsent: RunState['unsent']): Promise<void> {
    const lost = unfinished.filter(({ name, state }) => state === undefined && unsent.has(name));
    if (lost.length === 0) return;
    this.options.onNotice({
      fi: `Jono ei enää tunne töitä (${lost.length}); ne lisätään uudelleen.`,
      en: `The queue does not know ${countOf(lost.length, 'job')} any more; added again.`,
    });
    await this.again(lost);
  }

  /**
   * What lies before the counters will still be counted, so jobs are made again when nothing does. But nothing is waited for for
   * ever: a lag may count what never comes to a counter.
   * @throws RunFailed when making again changes nothing
   */
  private async requeueSilent(unfinished: readonly QueuedJob[]): Promise<void> {
    const { timings, lag } = this.options;
    const silentMs = this.options.silentMs();
    if (silentMs < this.madeAgainMs) [this.madeAgainMs, this.timesAgain] = [0, 0];
    if (lag.records === undefined) return;
    const enoughMs = lag.records === 0 ? timings.staleMs : staleTimes * timings.staleMs;
    if (silentMs - this.madeAgainMs < enoughMs) return;
    const silent = unfinished.filter(({ state }) => state === undefined || state.state === 'done');
    if (silent.length === 0) return;
    if (
      this.timesAgain >= mostTimesAgain &&
      lag.records === 0 &&
      unfinished.every(({ state }) => state?.state === 'done')
    )
      throw new RunFailed(neverCounted(unfinished));
    [this.madeAgainMs, this.timesAgain] = [silentMs, this.timesAgain + 1];
    this.options.onNotice({
      fi: `Töiden (${silent.length}) lähettämä ei tullut kokonaan perille; ne tehdään uudelleen.`,
      en: `What ${countOf(silent.length, 'job')} sent did not arrive in full; made again.`,
    });
    await this.again(silent);
  }

  private async again(jobs: readonly ServiceJob[]): Promise<void> {
    for (const [service, ofService] of byService(jobs)) await this.options.queue.requeue(service, ofService);
  }

  private async notifyOfSilence(unfinished: readonly QueuedJob[], counts: QueueSnapshot['counts']): Promise<void> {
    const { silentMs, timings, lag } = this.options;
    if (silentMs() < timings.silentMs || unfinished.length === 0) return;
    const services = [...new Set(unfinished.map(({ service }) => service))];
    const waiting = services.filter((each) => (counts.get(each)?.waiting ?? 0) > 0 && counts.get(each)?.active === 0);
    const working = services.filter((each) => (counts.get(each)?.active ?? 0) > 0);
    const { records } = lag;
    if (records !== undefined && records > 0)
      await this.tellSilence({
        fi: `Kukaan ei laske, ja laskentaa odottaa tietueita (${records})`,
        en: `No counter works, and ${countOf(records, 'record')} lie before the counters`,
      });
    else if (waiting.length > 0)
      await this.tellSilence({
        fi: `Kukaan ei ota töitä, joita tekee ${waiting.join(', ')}`,
        en: `No service takes the jobs of ${waiting.join(', ')}`,
      });
    else if (working.length > 0)
      await this.tellSilence({
        fi: `Työt ovat käsissä, mutta mitään ei lähetetä: ${working.join(', ')}`,
        en: `Jobs are held by ${working.join(', ')}, and nothing is sent`,
      });
    else await this.tellSilence(nothingHappens);
  }

  private async tellSilence(why: Label): Promise<void> {
    this.silent = why;
    if (this.notified.has('silence')) return;
    const minutes = Math.max(1, Math.round(this.options.timings.giveUpMs / 60_000));
    const sick = (await this.options.sickParts?.().catch(() => [])) ?? [];
    const parts = sick.map((part) => `\n  ${part}`).join('');
    this.notifyOnce(
      'silence',
      both((lang) => `${why[lang]}.${parts}${parts === '' ? ' ' : '\n'}${howToStart(minutes)[lang]}`),
    );
  }

  private notifyOnce(what: string, sentence: Label): void {
    if (this.notified.has(what)) return;
    this.notified.add(what);
    this.options.onNotice(sentence);
  }
}

/** Days of the year as people number them, from 1. */
const daysText = ({ day, days }: Job): string => (days === 1 ? `day ${day + 1}` : `days ${day + 1} to ${day + days}`);

const neverCounted = (unfinished: readonly QueuedJob[]): string => {
  const [first] = unfinished;
  const which = first === undefined ? '' : `, first ${daysText(first)} of ${first.service}`;
  const again = `was made again ${mostTimesAgain} times and not counted in full`;
  return `what ${countOf(unfinished.length, 'job')} sent${which}, ${again}: messages were lost that cannot be told from repeats any more; run the scenario anew`;
};

const nothingHappens: Label = {
  fi: 'Mitään ei enää lähetetä, vastata eikä lasketa',
  en: 'Nothing is sent, answered or counted any more',
};

const howToStart = (minutes: number): Label => ({
  fi: `"npm run stack" käynnistää kaikki palvelut, "npm run stack:status" näyttää ne; ajo odottaa ${minutes} min (Ctrl-C pysäyttää sen).`,
  en: `"npm run stack" starts all services, "npm run stack:status" shows them; the run waits ${minutes} min (Ctrl-C stops it).`,
});

export const queueAway: Label = { fi: 'töiden jonoa ei tavoiteta', en: 'the queue of jobs is not reachable' };

const countOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
