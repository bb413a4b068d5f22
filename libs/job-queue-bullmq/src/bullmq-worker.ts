/**
 * One call of `work`. BullMQ fetches jobs, renews leases and takes over expired ones; this class adds that the signal of a handler is
 * aborted when its lease is revoked, and that closing releases a job that runs longer than the grace period: it moves to the front
 * of the waiting ones.
 */
import { UnrecoverableError, WaitingError, Worker, type Job as BullJob, type WorkerOptions } from 'bullmq';
import { delay } from '@tietovirta/retries';
import { RunningJob, type HandleJob, type Job, type JobLimits } from '@tietovirta/job-queue';

export interface WorkerContext {
  readonly queueName: string;
  readonly options: WorkerOptions;
  readonly limits: JobLimits;
  readonly report: (error: unknown) => void;
}

/** How long closing waits for an answer of Redis after the last handler. */
const closeTimeoutMs = 2000;

class AbandonableWorker extends Worker<Job, void> {
  /** Stops the renewal of leases, which `close` does not reach while Redis is away. */
  async abandon(): Promise<void> {
    await this.lockManager.close();
  }
}

export class BullMqWorker {
  readonly ended: Promise<void>;
  private readonly worker: AbandonableWorker;
  private readonly running = new Map<string, RunningJob>();
  private end: () => void = () => undefined;
  private idle: () => void = () => undefined;
  private closing: Promise<void> | undefined;

  constructor(
    private readonly context: WorkerContext,
    private readonly handle: HandleJob,
  ) {
    this.ended = new Promise((resolve) => (this.end = resolve));
    this.worker = new AbandonableWorker(context.queueName, (job, token) => this.serve(job, token), {
      ...context.options,
      lockDuration: context.limits.leaseMs,
      stalledInterval: context.limits.stalledCheckMs,
      maxStalledCount: context.limits.takeOvers,
      runRetryDelay: 1000,
    });
    this.worker.on('error', context.report);
    this.worker.on('lockRenewalFailed', (ids) => ids.forEach((id) => this.running.get(id)?.revoke()));
  }

  /** Never rejects, and ends when Redis is away too: jobs that it cannot release are taken over when their leases expire. */
  close(): Promise<void> {
    this.closing ??= this.closeOnce();
    return this.closing;
  }

  private async closeOnce(): Promise<void> {
    const releasing = setTimeout(() => this.running.forEach((job) => job.release()), this.context.limits.graceMs);
    const closed = new AbortController();
    const timeout = this.untilIdle().then(() => delay(closeTimeoutMs, closed.signal));
    await Promise.race([this.worker.close().catch(this.context.report), timeout]);
    clearTimeout(releasing);
    closed.abort();
    await this.worker.abandon();
    this.end();
  }

  private untilIdle(): Promise<void> {
    return new Promise((resolve) => {
      this.idle = resolve;
      if (this.running.size === 0) resolve();
    });
  }

  private async serve(job: BullJob<Job, void>, token: string | undefined): Promise<void> {
    const id = job.id as string;
    const running = new RunningJob(this.handle, job.data);
    this.running.set(id, running);
    const outcome = await running.outcome;
    this.running.delete(id);
    if (this.running.size === 0) this.idle();
    if (outcome.is === 'failed') throw outcome.mayPass ? outcome.error : new UnrecoverableError(outcome.error.message);
    if (outcome.is === 'released') await job.moveToWait(token);
    // BullMQ's error for: this worker holds the job no longer, write nothing.
    if (outcome.is !== 'done') throw new WaitingError();
  }
}
