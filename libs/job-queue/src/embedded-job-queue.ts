/**
 * A participant of the jobs in one process. It takes leases and renews them like one elsewhere would, so that what works
 * here works there; a process dies as a whole, so a lease is lost here only when its participant stood still.
 */
import type { EmbeddedJobs, Lease } from './embedded-jobs.js';
import { HeldJob, type Outcome } from './held-job.js';
import type { Job, JobCounts, JobStanding } from './job.js';
import type { HandleJob, JobQueue, WorkOptions } from './job-queue.js';
import { systemTimers, type Timers } from './timers.js';

/** One call of `work`. */
interface Worker {
  readonly service: string;
  readonly handle: HandleJob;
  /** Aborted: it takes no more. */
  readonly stop: AbortController;
  readonly held: Set<HeldJob>;
  readonly ended: Promise<unknown>;
}

export class EmbeddedJobQueue implements JobQueue {
  private readonly workers = new Set<Worker>();
  private isClosed = false;

  constructor(
    private readonly jobs: EmbeddedJobs,
    private readonly timers: Timers = systemTimers,
  ) {}

  async add(service: string, jobs: readonly Job[]): Promise<void> {
    this.jobs.add(service, jobs);
  }

  async again(service: string, jobs: readonly Job[]): Promise<number> {
    return this.jobs.again(service, jobs);
  }

  async counts(service: string): Promise<JobCounts> {
    return this.jobs.counts(service);
  }

  async read(service: string, runKey: string): Promise<ReadonlyMap<number, JobStanding>> {
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
    const worker: Worker = { service, handle, stop: new AbortController(), held: new Set(), ended };
    const stopWorker = (): void => void this.stop(worker);
    signal?.addEventListener('abort', stopWorker);
    this.workers.add(worker);
    await Promise.all(Array.from({ length: concurrency }, () => this.takeAndServe(worker)));
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
    const giveUp = (): void => worker.held.forEach((held) => held.giveUp());
    const callOff = this.timers.after(this.jobs.limits.graceMs, giveUp);
    await worker.ended;
    callOff();
  }

  private async takeAndServe(worker: Worker): Promise<void> {
    while (!worker.stop.signal.aborted) {
      const lease = this.jobs.take(worker.service, this.timers.now());
      if (lease === undefined) await this.untilSomethingIsDue(worker);
      else await this.serve(lease, worker);
    }
  }

  private async untilSomethingIsDue({ service, stop }: Worker): Promise<void> {
    const due = this.jobs.nextDue(service);
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        forget();
        callOff?.();
        stop.signal.removeEventListener('abort', wake);
        resolve();
      };
      const forget = this.jobs.onChange(wake);
      const callOff = due === undefined ? undefined : this.timers.after(due - this.timers.now(), wake);
      stop.signal.addEventListener('abort', wake);
    });
  }

  private async serve(lease: Lease, { handle, held }: Worker): Promise<void> {
    const job = new HeldJob(handle, lease.job);
    held.add(job);
    const stopRenewing = this.renew(lease, job);
    const outcome = await job.outcome;
    stopRenewing();
    held.delete(job);
    this.tell(lease, outcome);
  }

  private tell(lease: Lease, outcome: Outcome): void {
    if (outcome.is === 'done') this.jobs.complete(lease);
    else if (outcome.is === 'failed') this.jobs.fail(lease, outcome.error.message, this.timers.now());
    else if (outcome.is === 'released') this.jobs.release(lease);
  }

  /** Keeps the lease until told to stop, and tells the handler when it is lost. */
  private renew(lease: Lease, job: HeldJob): () => void {
    const again = (): (() => void) =>
      this.timers.after(this.jobs.limits.leaseMs / 3, () => {
        if (this.jobs.renew(lease, this.timers.now())) callOff = again();
        else job.lose();
      });
    let callOff = again();
    return () => callOff();
  }
}
