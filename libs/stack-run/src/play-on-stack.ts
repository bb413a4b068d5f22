/**
 * Plays a scenario on a stack of services: hands them jobs, watches the ledger until every planned message is accounted for,
 * and concludes as a run on worker threads does. Makes, carries and counts nothing itself; may be ended at any moment and
 * begun again for the same run.
 */
import type { SentMark, SliceMark } from '@tietovirta/counting';
import { concludeRun, messagesIn, ProgressMeter, RunFailed, type RunResult } from '@tietovirta/runs';
import { scenarioPlan, type ScenarioPlan } from '@tietovirta/plan';
import type { LedgerState } from '@tietovirta/ledger';
import { ExpectedSlices } from './expected-slices.js';
import { LagWatch } from './lag-watch.js';
import { Patience, pause } from './patience.js';
import { QueueWatch } from './queue-watch.js';
import { RunStandings, type Standing } from './run-standing.js';
import { byService, nameOfJob, serviceJobs, type ServiceJob } from './service-jobs.js';
import { stackPace, type StackOrder, type StackPace } from './stack-order.js';

/**
 * A run that the ledger knows already is played on from where it stands.
 * @throws RunFailed when a service reports the run as failed, or cannot do a job
 */
export async function playOnStack(order: StackOrder): Promise<RunResult> {
  const { ledger } = order.means;
  const { id } = order.run;
  const [marks, sent] = await Promise.all([ledger.marks(id), ledger.sent(id)]);
  return new StackCoordinator(order, messagesIn(marks)).play(marks, sent);
}

/** How long the queue is waited for when everything else is over. */
const lastWordMs = 5_000;

class StackCoordinator {
  private readonly planned: ScenarioPlan;
  private readonly jobs: readonly ServiceJob[];
  private readonly expected: ExpectedSlices;
  private readonly standings: RunStandings;
  private readonly meter: ProgressMeter;
  private readonly lag: LagWatch;
  private readonly pace: StackPace;
  /** Aborted when the run is over, for whatever reason. */
  private readonly over = new AbortController();
  private readonly patience: Patience;
  private standing: Standing | undefined;
  private startedMs = 0;
  private lookedMs = 0;
  private changedMs = 0;
  private countedMs = 0;

  constructor(
    private readonly order: StackOrder,
    private readonly before: number,
  ) {
    this.planned = scenarioPlan(order.scenario);
    this.jobs = serviceJobs(this.planned, order.run);
    this.expected = new ExpectedSlices(this.planned);
    this.standings = new RunStandings(this.planned, this.jobs, this.expected);
    this.meter = new ProgressMeter(this.planned, before);
    this.lag = new LagWatch(order.means.lag);
    this.pace = { ...stackPace, ...order.pace };
    this.patience = new Patience({
      retryMs: this.pace.retryMs,
      onNotice: this.notice,
      signal: this.over.signal,
    });
  }

  async play(marks: readonly SliceMark[], sent: readonly SentMark[]): Promise<RunResult> {
    const { signal } = this.order;
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
      // Nobody is silent before it is known what they should say.
      const oracle = this.expected.workOut(signal).then(() => {
        this.changedMs = performance.now();
      });
      const isGoingOn = marks.length + sent.length > 0;
      // Which jobs are done is only known when all that they should bring is.
      if (isGoingOn) await oracle;
      signal.throwIfAborted();
      this.startedMs = this.changedMs = this.countedMs = performance.now();
      this.hearOf(marks, sent);
      await Promise.race([this.addJobs(isGoingOn), untilAborted(signal)]);
      const watches = [
        oracle.then(() => untilAborted(signal)),
        this.lag.watch(this.patience, this.pace.lagMs, signal),
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
    const { jobs: queue } = this.order.means;
    if (!(await queue.isReachable())) this.patience.isAway('Redis', 'the queue of jobs is not reachable');
    const missing = isGoingOn ? this.jobs.filter((job) => this.isUnfinished(job)) : this.jobs;
    for (const [service, jobs] of byService(missing)) {
      const put = async (): Promise<void> => {
        if (isGoingOn) await queue.requeue(service, jobs);
        else await queue.add(service, jobs);
      };
      await this.patience.keepTrying('Redis', put);
    }
  }

  private isUnfinished(job: ServiceJob): boolean {
    return this.standing?.unfinished.has(nameOfJob(job.service, job)) !== false;
  }

  private queueWatch(): QueueWatch {
    return new QueueWatch({
      queue: this.order.means.jobs,
      jobs: this.jobs,
      lag: this.lag,
      pace: this.pace,
      patience: this.patience,
      onNotice: this.notice,
      standing: () => this.standing,
      silentMs: () => this.lookedMs - this.changedMs,
    });
  }

  private async watchLedger(): Promise<void> {
    const { ledger } = this.order.means;
    const { id } = this.order.run;
    for (;;) {
      const askedMs = performance.now();
      const [marks, sent] = await this.patience.keepTrying('PostgreSQL', () =>
        Promise.all([ledger.marks(id), ledger.sent(id)]),
      );
      const standing = this.hearOf(marks, sent);
      if (standing.isOver && (standing.isWhole || performance.now() - this.changedMs >= this.pace.settleMs)) return;
      await this.refuseFailed();
      // Looking takes the time of those who work: never more than a tenth of it.
      await pause(Math.max(this.pace.pollMs, 9 * (performance.now() - askedMs)), this.over.signal);
    }
  }

  private hearOf(marks: readonly SliceMark[], sent: readonly SentMark[]): Standing {
    const nowMs = performance.now();
    const last = this.standing;
    const standing = this.standings.read(marks, sent);
    this.standing = standing;
    this.lookedMs = nowMs;
    if (standing.accounted !== (last?.accounted ?? this.before)) this.changedMs = this.countedMs = nowMs;
    if (standing.sent !== (last?.sent ?? standing.sent)) this.changedMs = nowMs;
    this.lag.note(standing.sent, standing.accounted, nowMs);
    this.order.onProgress?.(this.meter.read(standing.accounted - this.before, standing.day, nowMs));
    return standing;
  }

  private async refuseFailed(): Promise<void> {
    const { archive } = this.order.means;
    const run = await this.patience.keepTrying('PostgreSQL', () => archive.find(this.order.run.id));
    if (run?.status === 'failed') throw new RunFailed(run.outcome?.failure ?? 'a service could not go on with it');
  }

  /** What happened after the last look, a stop included, stands in the ledger alone. */
  private async conclude(isStopped: boolean): Promise<RunResult> {
    const read = (): Promise<LedgerState> => this.order.means.ledger.read(this.order.run.id);
    const end = isStopped ? await read() : await this.patience.keepTrying('PostgreSQL', read);
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
    const { jobs: queue } = this.order.means;
    const services = new Set(this.jobs.map(({ service }) => service));
    const runKey = this.jobs[0]?.runKey ?? '';
    const removed = Promise.allSettled([...services].map((service) => queue.removeRun(service, runKey)));
    const enough = new AbortController();
    await Promise.race([removed, pause(lastWordMs, enough.signal)]);
    enough.abort();
  }

  private readonly notice = (sentence: string): void => {
    this.order.onNotice?.(sentence);
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
