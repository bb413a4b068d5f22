/**
 * Plays a scenario on a stack of services: hands them its parts, watches the ledger until every planned message is accounted for,
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
import type { HandOutAt } from './run-jobs.js';
import { RunParts } from './run-parts.js';
import { RunStates } from './run-state.js';
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
  private readonly parts: RunParts;
  private readonly expected: ExpectedSlices;
  private readonly looks: LookPace;
  private readonly ledger: LedgerWatch;
  private readonly meter: ProgressMeter;
  private readonly lag: LagWatch;
  private readonly timings: StackTimings;
  private readonly clock: Clock;
  /** Aborted when the run is over, for whatever reason. */
  private readonly over = new AbortController();
  private readonly retries: ServerRetries;
  private readonly before: number;
  private counted: HandOutAt;
  private startedMs = 0;
  private changedMs = 0;
  private countedMs = 0;

  constructor(
    private readonly options: StackRunOptions,
    private last: LedgerSums,
  ) {
    this.clock = options.clock ?? systemClock;
    this.planned = scenarioPlan(options.scenario);
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
    this.looks = new LookPace(this.timings.pollMs, () => this.clock.now());
    this.ledger = new LedgerWatch({
      ledger: options.dependencies.ledger,
      runId: options.run.id,
      runStates: new RunStates(this.planned, () => this.parts.current, this.expected),
      retries: this.retries,
      pace: this.looks,
    });
    const { archive, ledger, jobs: queue } = options.dependencies;
    this.parts = new RunParts({
      ...{ run: options.run, planned: this.planned, archive, ledger, queue },
      ...{ retries: this.retries, clock: this.clock, pollMs: this.timings.pollMs, signal: this.over.signal },
      ahead: options.ahead,
      counted: () => this.counted,
      runState: () => this.ledger.runState(),
    });
    this.counted = { share: 0, day: this.planned.fromDay };
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
      await this.options.dependencies.records?.checkRoom(Math.max(0, this.meter.expectedMessages - this.before));
      // Silence counts from the moment at which it is known what to expect.
      const oracle = this.expected.workOut(signal).then(() => {
        this.looks.looked(true);
      });
      const isGoingOn = this.last.reached > 0;
      // Which jobs are done is only known when all that they should bring is.
      if (isGoingOn) await oracle;
      signal.throwIfAborted();
      this.startedMs = this.changedMs = this.countedMs = this.clock.now();
      this.update(this.last);
      const queueWatch = this.queueWatch();
      const silence = this.untilSilentTooLong(queueWatch, signal);
      await Promise.race([this.begin(isGoingOn), silence]);
      const watches = [
        oracle.then(() => untilAborted(signal)),
        this.lag.watch(this.retries, this.timings.lagMs, signal),
        queueWatch.watch(signal),
        this.watchArchive(),
        this.parts.play().then(() => untilAborted(signal)),
      ];
      await Promise.race([this.watchLedger(), Promise.all(watches), silence]);
      return false;
    } catch (error) {
      if (error instanceof Stopped) return true;
      throw error;
    }
  }

  private async begin(isGoingOn: boolean): Promise<void> {
    const { jobs: queue } = this.options.dependencies;
    if (!(await queue.isReachable())) this.retries.reportAway('Redis', queueAway);
    await this.parts.begin(isGoingOn);
    this.options.onPace?.(this.parts.pace);
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

  private queueWatch(): QueueWatch {
    return new QueueWatch({
      queue: this.options.dependencies.jobs,
      jobs: () => this.parts.current,
      lag: this.lag,
      timings: this.timings,
      retries: this.retries,
      onNotice: this.notice,
      sickParts: this.options.sickParts,
      runState: () => this.ledger.runState(),
      silentMs: () => this.looks.stillMs,
      clock: this.clock,
    });
  }

  private async watchLedger(): Promise<void> {
    for (;;) {
      const sums = await this.ledger.sums();
      this.update(sums);
      if (await this.isOver(sums)) return;
      await this.clock.pause(this.looks.pauseMs, this.over.signal);
    }
  }

  /** Sums that come to the plan, or change no more, are a reason to look at every slice. */
  private async isOver(sums: LedgerSums): Promise<boolean> {
    const { messages } = this.expected;
    if (messages === undefined || !this.parts.areAllHandedOut) return false;
    const isStill = this.looks.stillMs >= this.timings.settleMs;
    if (!isStill && (accountedFor(sums) < messages || sums.sent < messages)) return false;
    const runState = await this.ledger.runState();
    return runState.isOver && (runState.isWhole || isStill);
  }

  /** Where the clock is; without one as if days were counted one after the other. */
  private dayReachedBy(accounted: number): number {
    const { instantMs, timeline } = this.parts;
    if (instantMs === undefined) return this.expected.dayReachedBy(accounted);
    return Math.min(this.planned.toDay - 1, timeline.dayAt(instantMs));
  }

  private update(sums: LedgerSums): void {
    const nowMs = this.clock.now();
    const [accounted, before] = [accountedFor(sums), accountedFor(this.last)];
    if (accounted !== before) this.countedMs = nowMs;
    // A clock that stands is no silence.
    const hasChanged = accounted !== before || sums.sent !== this.last.sent || this.parts.isResting;
    if (hasChanged) this.changedMs = nowMs;
    this.looks.looked(hasChanged);
    this.last = sums;
    this.lag.record(sums.sent, accounted, nowMs);
    const progress = this.meter.read(accounted - this.before, this.dayReachedBy(accounted), nowMs);
    this.counted = { share: progress.share, day: this.dayReachedBy(accounted) };
    this.options.onProgress?.(progress);
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
      else if (run !== undefined) this.parts.follow(run);
      await this.clock.pause(this.timings.archiveMs, this.over.signal);
    }
  }

  /** What happened after the last reading, a stop included, stands in the ledger alone. */
  private async conclude(isStopped: boolean): Promise<RunResult> {
    const read = (): Promise<LedgerState> => this.options.dependencies.ledger.read(this.options.run.id);
    const end = isStopped ? await read() : await this.retries.run('PostgreSQL', read);
    const accounted = messagesIn(end.marks);
    // What is set aside may be sent again, and its records be looked at.
    const counted = end.marks.reduce((total, mark) => total + mark.counted, 0);
    if (!isStopped && counted === this.expected.messages) await this.deleteRead();
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

  /** What stays goes when it is old: a run does not fail for it. */
  private async deleteRead(): Promise<void> {
    await this.options.dependencies.records?.deleteRead().catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      this.notice({ fi: `Luettuja tietueita ei poistettu aiheista: ${reason}`, en: `Records that were read stay on the topics: ${reason}` }); // oxfmt-ignore
    });
  }

  /** A queue that is away keeps its jobs; services pass over those of runs that do not go on. */
  private async removeJobs(): Promise<void> {
    const enough = new AbortController();
    await Promise.race([this.parts.removeJobs(), this.clock.pause(lastWordMs, enough.signal)]);
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
