/**
 * Plays a scenario on a stack of services: hands them jobs, watches the ledger until every planned message is accounted for,
 * and concludes as a run on worker threads does. Makes, carries and counts nothing itself; may be ended at any moment and
 * begun again for the same run.
 */
import { concludeRun, messagesIn, ProgressMeter, RunFailed, type RunResult } from '@tietovirta/runs';
import { scenarioPlan, type ScenarioPlan } from '@tietovirta/plan';
import type { LedgerState, LedgerSums } from '@tietovirta/ledger';
import { retryOf, type Label } from '@tietovirta/wording';
import { ExpectedSlices } from './expected-slices.js';
import { LagWatch } from './lag-watch.js';
import { LedgerWatch } from './ledger-watch.js';
import { LookPace } from './look-pace.js';
import { systemClock, type Clock } from '@tietovirta/retries';
import { ServerRetries } from './server-retries.js';
import { queueAway, QueueWatch } from './queue-watch.js';
import { watchSilence } from './silence-watch.js';
import { RunStates } from './run-state.js';
import { byService, nameOfJob, serviceJobs, type ServiceJob } from './service-jobs.js';
import { defaultTimings, type StackRunOptions, type StackTimings } from './stack-run-options.js';

/**
 * A run that the ledger knows already is played on from where it stands.
 * @throws RunFailed when a service reports the run as failed, or cannot do a job
 */
export async function playOnStack(options: StackRunOptions): Promise<RunResult> {
  return new StackCoordinator(options, await options.dependencies.ledger.sums(options.run.id)).play();
}

/** How long the queue is waited for when everything else is over. */
const lastWordMs = 5_000;

class StackCoordinator {
  private readonly planned: ScenarioPlan;
  private readonly jobs: readonly ServiceJob[];
  private readonly expected: ExpectedSlices;
  private readonly pace: LookPace;
  private readonly ledger: LedgerWatch;
  private readonly meter: ProgressMeter;
  private readonly lag: LagWatch;
  private readonly timings: StackTimings;
  private readonly clock: Clock;
  /** Aborted when the run is over, for whatever reason. */
  private readonly over = new AbortController();
  private readonly retries: ServerRetries;
  private readonly before: number;
  private startedMs = 0;
  private changedMs = 0;
  private countedMs = 0;

  constructor(
    private readonly options: StackRunOptions,
    private last: LedgerSums,
  ) {
    this.clock = options.clock ?? systemClock;
    this.planned = scenarioPlan(options.scenario);
    this.jobs = serviceJobs(this.planned, options.run);
    this.expected = new ExpectedSlices(this.planned, this.clock);
    this.before = accountedFor(last);
    this.meter = new ProgressMeter(this.planned, this.before);
    this.lag = new LagWatch(options.dependencies.lag, this.clock);
    this.timings = { ...defaultTimings, ...options.timings };
    this.retries = new ServerRetries({
      retryMs: this.timings.retryMs,
      giveUpMs: this.timings.giveUpMs,
      onNotice: this.notice,
      signal: this.over.signal,
      clock: this.clock,
    });
    this.pace = new LookPace(this.timings.pollMs, () => this.clock.now());
    this.ledger = new LedgerWatch({
      ledger: options.dependencies.ledger,
      runId: options.run.id,
      runStates: new RunStates(this.planned, this.jobs, this.expected),
      retries: this.retries,
      pace: this.pace,
    });
  }

  async play(): Promise<RunResult> {
    const { signal } = this.options;
    const stop = (): void => {
      this.over.abort(new Stopped());
    };
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted === true) stop();
    try {
      const isStopped = await this.untilOver();
      return await this.conclude(isStopped);
    } finally {
      signal?.removeEventListener('abort', stop);
      this.over.abort(new Stopped());
      await this.removeJobs();
    }
  }

  /** @returns whether the run was stopped before it was over */
  private async untilOver(): Promise<boolean> {
    const { signal } = this.over;
    try {
      signal.throwIfAborted();
      // Silence counts from the moment at which it is known what to expect.
      const oracle = this.expected.workOut(signal).then(() => {
        this.pace.looked(true);
      });
      const isGoingOn = this.last.reached > 0;
      // Which jobs are done is only known when all that they should bring is.
      if (isGoingOn) await oracle;
      signal.throwIfAborted();
      this.startedMs = this.changedMs = this.countedMs = this.clock.now();
      this.update(this.last);
      const queueWatch = this.queueWatch();
      const silence = this.untilSilentTooLong(queueWatch, signal);
      await Promise.race([this.addJobs(isGoingOn), silence]);
      const watches = [
        oracle.then(() => untilAborted(signal)),
        this.lag.watch(this.retries, this.timings.lagMs, signal),
        queueWatch.watch(signal),
        this.watchArchive(),
      ];
      await Promise.race([this.watchLedger(), Promise.all(watches), silence]);
      return false;
    } catch (error) {
      if (error instanceof Stopped) return true;
      throw error;
    }
  }

  /** A run that was begun before gets those jobs of which something is missing. */
  private async addJobs(isGoingOn: boolean): Promise<void> {
    const { jobs: queue } = this.options.dependencies;
    if (!(await queue.isReachable())) this.retries.reportAway('Redis', queueAway);
    const missing = isGoingOn ? await this.unfinishedJobs() : this.jobs;
    for (const [service, jobs] of byService(missing)) {
      const put = async (): Promise<void> => {
        if (isGoingOn) await queue.requeue(service, jobs);
        else await queue.add(service, jobs);
      };
      await this.retries.run('Redis', put);
    }
  }

  /** Rejects when the run is stopped, or when nothing was sent or counted for too long. */
  private async untilSilentTooLong(queueWatch: QueueWatch, signal: AbortSignal): Promise<never> {
    const { giveUpMs, queueMs: everyMs } = this.timings;
    const reason = (): string => {
      const { missing } = this.retries;
      return missing.length > 0 ? `no answer of ${missing.join(', ')}` : queueWatch.silence;
    };
    await watchSilence({ giveUpMs, everyMs, clock: this.clock, changedMs: () => this.changedMs, reason }, signal);
    return untilAborted(signal);
  }

  private async unfinishedJobs(): Promise<readonly ServiceJob[]> {
    const { unfinished } = await this.ledger.runState();
    return this.jobs.filter((job) => unfinished.has(nameOfJob(job.service, job)));
  }

  private queueWatch(): QueueWatch {
    return new QueueWatch({
      queue: this.options.dependencies.jobs,
      jobs: this.jobs,
      lag: this.lag,
      timings: this.timings,
      retries: this.retries,
      onNotice: this.notice,
      sickParts: this.options.sickParts,
      runState: () => this.ledger.runState(),
      silentMs: () => this.pace.stillMs,
      clock: this.clock,
    });
  }

  private async watchLedger(): Promise<void> {
    for (;;) {
      const sums = await this.ledger.sums();
      this.update(sums);
      if (await this.isOver(sums)) return;
      await this.clock.pause(this.pace.pauseMs, this.over.signal);
    }
  }

  /** Sums that come to the plan, or change no more, are a reason to look at every slice. */
  private async isOver(sums: LedgerSums): Promise<boolean> {
    const { messages } = this.expected;
    if (messages === undefined) return false;
    const isStill = this.pace.stillMs >= this.timings.settleMs;
    if (!isStill && (accountedFor(sums) < messages || sums.sent < messages)) return false;
    const runState = await this.ledger.runState();
    return runState.isOver && (runState.isWhole || isStill);
  }

  private update(sums: LedgerSums): void {
    const nowMs = this.clock.now();
    const [accounted, before] = [accountedFor(sums), accountedFor(this.last)];
    if (accounted !== before) this.countedMs = nowMs;
    const hasChanged = accounted !== before || sums.sent !== this.last.sent;
    if (hasChanged) this.changedMs = nowMs;
    this.pace.looked(hasChanged);
    this.last = sums;
    this.lag.record(sums.sent, accounted, nowMs);
    this.options.onProgress?.(this.meter.read(accounted - this.before, this.expected.dayReachedBy(accounted), nowMs));
  }

  /** Until aborted; stops the run when somebody asks for it. @throws RunFailed when a service has ended the run */
  private async watchArchive(): Promise<void> {
    const { archive } = this.options.dependencies;
    while (!this.over.signal.aborted) {
      const run = await archive.find(this.options.run.id).catch((error: unknown) => {
        if (retryOf(error) !== 'later') throw error;
        return undefined; // who looks at the ledger reports the outage
      });
      if (run?.status === 'failed') throw new RunFailed(run.outcome?.failure ?? 'a service could not go on with it');
      if (run?.isToStop === true) this.over.abort(new Stopped());
      await this.clock.pause(this.timings.archiveMs, this.over.signal);
    }
  }

  /** What happened after the last reading, a stop included, stands in the ledger alone. */
  private async conclude(isStopped: boolean): Promise<RunResult> {
    const read = (): Promise<LedgerState> => this.options.dependencies.ledger.read(this.options.run.id);
    const end = isStopped ? await read() : await this.retries.run('PostgreSQL', read);
    const accounted = messagesIn(end.marks);
    return concludeRun({
      planned: this.planned,
      expectations: this.expected.expectations,
      end,
      ending: isStopped ? 'stopped' : 'complete',
      sent: end.sent.reduce((total, { messages }) => total + messages, 0),
      repeatedFrames: 0,
      countedNow: accounted - this.before,
      seconds: (this.countedMs - this.startedMs) / 1000,
      lag: this.lag.most(),
    });
  }

  /** A queue that is away keeps its jobs; services pass over those of runs that do not go on. */
  private async removeJobs(): Promise<void> {
    const { jobs: queue } = this.options.dependencies;
    const services = new Set(this.jobs.map(({ service }) => service));
    const runKey = this.jobs[0]?.runKey ?? '';
    const removed = Promise.allSettled([...services].map((service) => queue.removeRun(service, runKey)));
    const enough = new AbortController();
    await Promise.race([removed, this.clock.pause(lastWordMs, enough.signal)]);
    enough.abort();
  }

  private readonly notice = (sentence: Label): void => {
    this.options.onNotice?.(sentence);
  };
}

const accountedFor = ({ counted, setAside }: LedgerSums): number => counted + setAside;

/** Leaves the work; never seen outside. */
class Stopped extends Error {}

/** Rejects with the reason of the signal. */
const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const abort = (): void => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
