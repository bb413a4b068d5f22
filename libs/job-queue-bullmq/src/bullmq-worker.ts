/**
 * One call of `work`: BullMQ fetches, renews leases and takes over what others lost; here is what it leaves open. A handler is
 * told when its lease is lost, and closing gives up what runs longer than the grace period, by moving the job back to the front
 * of the waiting ones.
 */
import { WaitingError, Worker, type Job as BullJob, type WorkerOptions } from 'bullmq';
import { HeldJob, type HandleJob, type Job, type JobLimits } from '@tietovirta/job-queue';

export interface WorkerSetting {
  readonly queueName: string;
  readonly options: WorkerOptions;
  readonly limits: JobLimits;
  readonly tell: (error: unknown) => void;
}

/** How long an answer of Redis is waited for when everything else is over. */
const lastWordMs = 2000;

class AbandonableWorker extends Worker<Job, void> {
  /** Ends the renewing of leases, which `close` never comes to when Redis leaves it waiting. */
  async abandon(): Promise<void> {
    await this.lockManager.close();
  }
}

export class BullMqWorker {
  readonly ended: Promise<void>;
  private readonly worker: AbandonableWorker;
  private readonly held = new Map<string, HeldJob>();
  private end: () => void = () => undefined;
  private idle: () => void = () => undefined;
  private closing: Promise<void> | undefined;

  constructor(
    private readonly setting: WorkerSetting,
    private readonly handle: HandleJob,
  ) {
    this.ended = new Promise((resolve) => (this.end = resolve));
    this.worker = new AbandonableWorker(setting.queueName, (job, token) => this.serve(job, token), {
      ...setting.options,
      lockDuration: setting.limits.leaseMs,
      stalledInterval: setting.limits.lookMs,
      maxStalledCount: setting.limits.takeOvers,
      runRetryDelay: 1000,
    });
    this.worker.on('error', setting.tell);
    this.worker.on('lockRenewalFailed', (ids) => ids.forEach((id) => this.held.get(id)?.lose()));
  }

  /** Never rejects, and ends even when Redis is away: what it cannot give back then falls to others with its lease. */
  close(): Promise<void> {
    this.closing ??= this.closeOnce();
    return this.closing;
  }

  private async closeOnce(): Promise<void> {
    const giveUp = setTimeout(() => this.held.forEach((job) => job.giveUp()), this.setting.limits.graceMs);
    let late: NodeJS.Timeout | undefined;
    const lastWord = this.untilIdle().then(
      () => new Promise<void>((resolve) => (late = setTimeout(resolve, lastWordMs))),
    );
    await Promise.race([this.worker.close().catch(this.setting.tell), lastWord]);
    clearTimeout(giveUp);
    clearTimeout(late);
    await this.worker.abandon();
    this.end();
  }

  private untilIdle(): Promise<void> {
    return new Promise((resolve) => {
      this.idle = resolve;
      if (this.held.size === 0) resolve();
    });
  }

  private async serve(job: BullJob<Job, void>, token: string | undefined): Promise<void> {
    const id = job.id as string;
    const held = new HeldJob(this.handle, job.data);
    this.held.set(id, held);
    const outcome = await held.outcome;
    this.held.delete(id);
    if (this.held.size === 0) this.idle();
    if (outcome.is === 'failed') throw outcome.error;
    if (outcome.is === 'released') await job.moveToWait(token);
    // BullMQ's word for: the job has left the worker's hands, write nothing.
    if (outcome.is !== 'done') throw new WaitingError();
  }
}
