/**
 * Plays a scenario on a stack of services: hands them jobs, watches the ledger until every planned message is accounted for,
 * and concludes as a run on worker threads does. Makes, carries and counts nothing itself; may be ended at any moment and
 * begun again for the same run.
 */
import type { SentMark, SliceMark } from '@tietovirta/counting';
import { concludeRun, messagesIn, ProgressMeter, RunFailed, type RunResult } from '@tietovirta/runs';
import { scenarioPlan, type ScenarioPlan } from '@tietovirta/plan';
import type { LedgerState } from '@tietovirta/ledger';
import type { Label } from '@tietovirta/wording';
import { ExpectedSlices } from './expected-slices.js';
import { LagWatch } from './lag-watch.js';
import { delay } from '@tietovirta/retries';
import { ServerRetries } from './server-retries.js';
import { queueAway, QueueWatch } from './queue-watch.js';
import { RunStates, type RunState } from './run-state.js';
import { byService, nameOfJob, serviceJobs, type ServiceJob } from './service-jobs.js';
import { defaultTimings, type StackRunOptions, type StackTimings } from './stack-run-options.js';

/**
 * A run that the ledger knows already is played on from where it stands.
 * @throws RunFailed when a service reports the run as failed, or cannot do a job
 */
export async function playOnStack(options: StackRunOptions): Promise<RunResult> {
  const { ledger } = options.dependencies;
  const { id } = options.run;
  const [marks, sent] = await Promise.all([ledger.marks(id), ledger.sent(id)]);
  return new StackCoordinator(options, messagesIn(marks)).play(marks, sent);
}

/** How long the queue is waited for when everything else is over. */
const lastWordMs = 5_000;

class StackCoordinator {
  private readonly planned: ScenarioPlan;
  private readonly jobs: readonly ServiceJob[];
  private readonly expected: ExpectedSlices;
  private readonly runStates: RunStates;
  private readonly meter: ProgressMeter;
  private readonly lag: LagWatch;
  private readonly timings: StackTimings;
  /** Aborted when the run is over, for whatever reason. */
  private readonly over = new AbortController();
  private readonly retries: ServerRetries;
  private runState: RunState | undefined;
  private startedMs = 0;
  private lookedMs = 0;
  private changedMs = 0;
  private countedMs = 0;

  constructor(
    private readonly options: StackRunOptions,
    private readonly before: number,
  ) {
    this.planned = scenarioPlan(options.scenario);
    this.jobs = serviceJobs(this.planned, options.run);
    this.expected = new ExpectedSlices(this.planned);
    this.runStates = new RunStates(this.planned, this.jobs, this.expected);
    this.meter = new ProgressMeter(this.planned, before);
    this.lag = new LagWatch(options.dependencies.lag);
    this.timings = { ...defaultTimings, ...options.timings };
    this.retries = new ServerRetries({
      retryMs: this.timings.retryMs,
      onNotice: this.notice,
      signal: this.over.signal,
    });
  }

  async play(marks: readonly SliceMark[], sent: readonly SentMark[]): Promise<RunResult> {
    const { signal } = this.options;
    const stop = (): void => {
      this.over.abort(new Stopped());
    };
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted === true) stop();
    try {
      const isStopped = await this.untilOver(marks, sent);
      return await this.conclude(isStopped);
    } finally {
      signal?.removeEventListener('abort', stop);
      this.over.abort(new Stopped());
      await this.removeJobs();
    }
  }

  /** @returns whether the run was stopped before it was over */
  private async untilOver(marks: readonly SliceMark[], sent: readonly SentMark[]): Promise<boolean> {
    const { signal } = this.over;
    try {
      signal.throwIfAborted();
      // Silence counts from the moment at which it is known what to expect.
      const oracle = this.expected.workOut(signal).then(() => {
        this.changedMs = performance.now();
      });
      const isGoingOn = marks.length + sent.length > 0;
      // Which jobs are done is only known when all that they should bring is.
      if (isGoingOn) await oracle;
      signal.throwIfAborted();
      this.startedMs = this.changedMs = this.countedMs = performance.now();
      this.update(marks, sent);
      await Promise.race([this.addJobs(isGoingOn), untilAborted(signal)]);
      const watches = [
        oracle.then(() => untilAborted(signal)),
        this.lag.watch(this.retries, this.timings.lagMs, signal),
        this.queueWatch().watch(signal),
      ];
      await Promise.race([this.watchLedger(), Promise.all(watches).then(() => untilAborted(signal))]);
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
    const missing = isGoingOn ? this.jobs.filter((job) => this.isUnfinished(job)) : this.jobs;
    for (const [service, jobs] of byService(missing)) {
      const put = async (): Promise<void> => {
        if (isGoingOn) await queue.requeue(service, jobs);
        else await queue.add(service, jobs);
      };
      await this.retries.run('Redis', put);
    }
  }

  private isUnfinished(job: ServiceJob): boolean {
    return this.runState?.unfinished.has(nameOfJob(job.service, job)) !== false;
  }

  private queueWatch(): QueueWatch {
    return new QueueWatch({
      queue: this.options.dependencies.jobs,
      jobs: this.jobs,
      lag: this.lag,
      timings: this.timings,
      retries: this.retries,
      onNotice: this.notice,
      runState: () => this.runState,
      silentMs: () => this.lookedMs - this.changedMs,
    });
  }

  private async watchLedger(): Promise<void> {
    const { ledger } = this.options.dependencies;
    const { id } = this.options.run;
    for (;;) {
      const askedMs = performance.now();
      const [marks, sent] = await this.retries.run('PostgreSQL', () =>
        Promise.all([ledger.marks(id), ledger.sent(id)]),
      );
      const runState = this.update(marks, sent);
      if (runState.isOver && (runState.isWhole || performance.now() - this.changedMs >= this.timings.settleMs)) return;
      await this.refuseFailed();
      // Looking takes the time of those who work: never more than a tenth of it.
      await delay(Math.max(this.timings.pollMs, 9 * (performance.now() - askedMs)), this.over.signal);
    }
  }

  private update(marks: readonly SliceMark[], sent: readonly SentMark[]): RunState {
    const nowMs = performance.now();
    const last = this.runState;
    const runState = this.runStates.read(marks, sent);
    this.runState = runState;
    this.lookedMs = nowMs;
    if (runState.accounted !== (last?.accounted ?? this.before)) this.changedMs = this.countedMs = nowMs;
    if (runState.sent !== (last?.sent ?? runState.sent)) this.changedMs = nowMs;
    this.lag.record(runState.sent, runState.accounted, nowMs);
    this.options.onProgress?.(this.meter.read(runState.accounted - this.before, runState.day, nowMs));
    return runState;
  }

  private async refuseFailed(): Promise<void> {
    const { archive } = this.options.dependencies;
    const run = await this.retries.run('PostgreSQL', () => archive.find(this.options.run.id));
    if (run?.status === 'failed') throw new RunFailed(run.outcome?.failure ?? 'a service could not go on with it');
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
    await Promise.race([removed, delay(lastWordMs, enough.signal)]);
    enough.abort();
  }

  private readonly notice = (sentence: Label): void => {
    this.options.onNotice?.(sentence);
  };
}

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
