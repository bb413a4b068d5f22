/**
 * The job queue of one process, over EmbeddedJobs. It takes and renews leases like an adapter on a server, so that handlers see the
 * same behaviour. A process dies as a whole, so a lease is revoked here only when the timers of its queue stood still.
 */
import type { JobStore, Lease } from './embedded-jobs.js';
import { RunningJob, type Outcome } from './running-job.js';
import type { Job, JobCounts, JobStatus } from './job.js';
import type { HandleJob, JobQueue, WorkOptions } from './job-queue.js';
import { systemTimers, type Timers } from './timers.js';

/** One call of `work`. */
interface Worker {
  readonly service: string;
  readonly handle: HandleJob;
  /** Aborted when it takes no more jobs. */
  readonly stop: AbortController;
  readonly running: Set<RunningJob>;
  readonly ended: Promise<unknown>;
}

export class EmbeddedJobQueue implements JobQueue {
  private readonly workers = new Set<Worker>();
  private isClosed = false;

  constructor(
    private readonly jobs: JobStore,
    private readonly timers: Timers = systemTimers,
  ) {}

  async add(service: string, jobs: readonly Job[]): Promise<void> {
    this.jobs.add(service, jobs);
  }

  async requeue(service: string, jobs: readonly Job[]): Promise<number> {
    return this.jobs.requeue(service, jobs);
  }

  async counts(service: string): Promise<JobCounts> {
    return this.jobs.counts(service);
  }

  async read(service: string, runKey: string): Promise<ReadonlyMap<number, JobStatus>> {
    return this.jobs.read(service, runKey);
  }

  async removeRun(service: string, runKey: string): Promise<void> {
    this.jobs.removeRun(service, runKey);
  }

  async isReachable(): Promise<boolean> {
    return !this.isClosed;
  }

  async work(service: string, handle: HandleJob, { concurrency = 1, signal }: WorkOptions = {}): Promise<void> {
    if (this.isClosed || signal?.aborted === true) return;
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const worker: Worker = { service, handle, stop: new AbortController(), running: new Set(), ended };
    const stopWorker = (): void => void this.stop(worker);
    signal?.addEventListener('abort', stopWorker);
    this.workers.add(worker);
    await Promise.all(Array.from({ length: concurrency }, () => this.takeJobs(worker)));
    this.workers.delete(worker);
    signal?.removeEventListener('abort', stopWorker);
    end();
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all([...this.workers].map((worker) => this.stop(worker)));
  }

  private async stop(worker: Worker): Promise<void> {
    worker.stop.abort();
    const release = (): void => worker.running.forEach((running) => running.release());
    const cancel = this.timers.after(this.jobs.limits.graceMs, release);
    await worker.ended;
    cancel();
  }

  private async takeJobs(worker: Worker): Promise<void> {
    while (!worker.stop.signal.aborted) {
      const lease = this.jobs.take(worker.service, this.timers.now());
      if (lease === undefined) await this.waitForJob(worker);
      else await this.serve(lease, worker);
    }
  }

  private async waitForJob({ service, stop }: Worker): Promise<void> {
    const due = this.jobs.nextDue(service);
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        forget();
        cancel?.();
        stop.signal.removeEventListener('abort', wake);
        resolve();
      };
      const forget = this.jobs.onChange(wake);
      const cancel = due === undefined ? undefined : this.timers.after(due - this.timers.now(), wake);
      stop.signal.addEventListener('abort', wake);
    });
  }

  private async serve(lease: Lease, { handle, running }: Worker): Promise<void> {
    const job = new RunningJob(handle, lease.job);
    running.add(job);
    const stopRenewing = this.renew(lease, job);
    const outcome = await job.outcome;
    stopRenewing();
    running.delete(job);
    this.report(lease, outcome);
  }

  private report(lease: Lease, outcome: Outcome): void {
    if (outcome.is === 'done') this.jobs.complete(lease);
    else if (outcome.is === 'failed') this.fail(lease, outcome);
    else if (outcome.is === 'released') this.jobs.release(lease);
  }

  private fail(lease: Lease, { error, mayPass }: Extract<Outcome, { is: 'failed' }>): void {
    if (mayPass) this.jobs.fail(lease, error.message, this.timers.now());
    else this.jobs.giveUp(lease, error.message);
  }

  /** Renews the lease until the returned function is called; revokes the job when the lease is lost. */
  private renew(lease: Lease, job: RunningJob): () => void {
    const schedule = (): (() => void) =>
      this.timers.after(this.jobs.limits.leaseMs / 3, () => {
        if (this.jobs.renew(lease, this.timers.now())) cancel = schedule();
        else job.revoke();
      });
    let cancel = schedule();
    return () => cancel();
  }
}
