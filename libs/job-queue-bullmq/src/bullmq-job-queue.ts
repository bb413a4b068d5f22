/**
 * The job queue on Redis: a BullMQ queue for each service, `<prefix>-<service>`, whose jobs are known by
 * `<run key>/<first day>`. README.md describes what Redis holds and what happens in outages.
 */
import { Queue, type JobType } from 'bullmq';
import {
  idOfJob,
  jobLimits,
  type HandleJob,
  type Job,
  type JobCounts,
  type JobLimits,
  type JobQueue,
  type JobStatus,
  type JobState,
  type WorkOptions,
} from '@tietovirta/job-queue';
import { BullMqWorker } from './bullmq-worker.js';
import { RedisClient } from './redis-client.js';
import type { RedisSettings } from './redis-settings.js';
import { doneKept, failedKept } from './retention.js';
import type { JobQueueFailed } from './job-queue-failed.js';

export interface BullMqJobQueueOptions {
  readonly redis: RedisSettings;
  /** Called with errors of background work; once for each outage of Redis. */
  readonly onError: (error: JobQueueFailed) => void;
  /** First part of the names of all queues. Default: `tietovirta`. */
  readonly prefix?: string;
  /** Default of each limit: that of `jobLimits`. */
  readonly limits?: Partial<JobLimits>;
}

/** BullMQ's states in the order in which a job passes them: a job that moves on while they are read is not missed. */
const statesOfBullMq: readonly (readonly [JobState, readonly JobType[]])[] = [
  ['waiting', ['delayed', 'wait']],
  ['active', ['active']],
  ['done', ['completed']],
  ['failed', ['failed']],
];

const reachableTimeoutMs = 1000;

export class BullMqJobQueue implements JobQueue {
  private readonly client: RedisClient;
  private readonly prefix: string;
  private readonly limits: JobLimits;
  private readonly queues = new Map<string, Queue<Job, void>>();
  private readonly workers = new Set<BullMqWorker>();
  private closing: Promise<void> | undefined;

  constructor({ redis, onError, prefix = 'tietovirta', limits = {} }: BullMqJobQueueOptions) {
    this.client = new RedisClient(redis, onError);
    this.prefix = prefix;
    this.limits = { ...jobLimits, ...limits };
  }

  add(service: string, jobs: readonly Job[]): Promise<void> {
    return this.client.run(() => this.addTo(this.queueOf(service), jobs));
  }

  requeue(service: string, jobs: readonly Job[]): Promise<number> {
    return this.client.run(async () => {
      const queue = this.queueOf(service);
      const ids = await idsByState(queue);
      const open = new Set([...ids.waiting, ...ids.active]);
      const closed = jobs.filter((job) => !open.has(idOfJob(job)));
      // A job that became active meanwhile is locked: it is neither removed nor added twice.
      await Promise.all(closed.map((job) => queue.remove(idOfJob(job))));
      await this.addTo(queue, closed);
      return closed.length;
    });
  }

  counts(service: string): Promise<JobCounts> {
    return this.client.run(async () => {
      const counts = await this.queueOf(service).getJobCounts(...statesOfBullMq.flatMap(([, types]) => types));
      const countOf = (types: readonly JobType[]): number => types.reduce((sum, type) => sum + (counts[type] ?? 0), 0);
      return Object.fromEntries(statesOfBullMq.map(([state, types]) => [state, countOf(types)])) as JobCounts;
    });
  }

  read(service: string, runKey: string): Promise<ReadonlyMap<number, JobStatus>> {
    return this.client.run(async () => {
      const queue = this.queueOf(service);
      const ids = await idsByState(queue);
      const statusOf = async (id: string, state: JobState): Promise<JobStatus> => {
        const reason = state === 'failed' ? (await queue.getJob(id))?.failedReason : undefined;
        return { state, reason };
      };
      const ofRun = statesOfBullMq.flatMap(([state]) =>
        ids[state].filter((id) => isOfRun(id, runKey)).map((id) => [id, state] as const),
      );
      return new Map(
        await Promise.all(ofRun.map(async ([id, state]) => [dayOf(id), await statusOf(id, state)] as const)),
      );
    });
  }

  removeRun(service: string, runKey: string): Promise<void> {
    return this.client.run(async () => {
      const queue = this.queueOf(service);
      const byState = await idsByState(queue);
      const ids = Object.values(byState).flat().filter((id) => isOfRun(id, runKey)); // oxfmt-ignore
      // BullMQ removes no locked job. Without its lock, the holder's next renewal fails and revokes it.
      const locks = ids.filter((id) => !byState.done.includes(id)).map((id) => `${queue.toKey(id)}:lock`);
      // One burst of commands, none of which waits for the one before.
      const unlocked = locks.length === 0 ? undefined : this.client.redis.del(locks);
      await Promise.all([unlocked, ...ids.map((id) => queue.remove(id))]);
    });
  }

  async work(service: string, handle: HandleJob, { concurrency = 1, signal }: WorkOptions = {}): Promise<void> {
    if (this.closing !== undefined || signal?.aborted === true) return;
    const worker = new BullMqWorker(
      {
        queueName: this.nameOf(service),
        options: { connection: this.client.redis, concurrency },
        limits: this.limits,
        report: (error) => this.client.report(error),
      },
      handle,
    );
    this.workers.add(worker);
    const stop = (): void => void worker.close();
    signal?.addEventListener('abort', stop);
    await worker.ended;
    signal?.removeEventListener('abort', stop);
    this.workers.delete(worker);
  }

  /** Sends one request to Redis, before any work. @throws ServerUnusable with the reason why it cannot be used */
  check(timeoutMs: number): Promise<void> {
    return this.client.check(timeoutMs);
  }

  isReachable(): Promise<boolean> {
    return this.client.isReachable(reachableTimeoutMs);
  }

  close(): Promise<void> {
    this.closing ??= this.closeOnce();
    return this.closing;
  }

  private async closeOnce(): Promise<void> {
    await Promise.all([...this.workers].map((worker) => worker.close()));
    this.client.end();
    for (const queue of this.queues.values()) queue.close().catch((error: unknown) => this.client.report(error));
  }

  private nameOf(service: string): string {
    return `${this.prefix}-${service}`;
  }

  private queueOf(service: string): Queue<Job, void> {
    const known = this.queues.get(service);
    if (known !== undefined) return known;
    const queue = new Queue<Job, void>(this.nameOf(service), { connection: this.client.redis });
    queue.on('error', (error) => this.client.report(error));
    this.queues.set(service, queue);
    return queue;
  }

  private async addTo(queue: Queue<Job, void>, jobs: readonly Job[]): Promise<void> {
    const { attempts, backoffMs } = this.limits;
    const inOrder = [...jobs].sort((a, b) => a.day - b.day);
    await queue.addBulk(
      inOrder.map((data) => ({
        name: 'days',
        data,
        opts: {
          jobId: idOfJob(data),
          attempts,
          backoff: { type: 'exponential', delay: backoffMs },
          removeOnComplete: doneKept,
          removeOnFail: failedKept,
          stackTraceLimit: 1, // else Redis keeps the stack of every attempt
        },
      })),
    );
  }
}

async function idsByState(queue: Queue): Promise<Readonly<Record<JobState, readonly string[]>>> {
  const read = statesOfBullMq.map(async ([state, types]) => [state, await queue.getRanges([...types], 0, -1)] as const);
  return Object.fromEntries(await Promise.all(read)) as Record<JobState, string[]>;
}

const isOfRun = (id: string, runKey: string): boolean => id.startsWith(`${runKey}/`);
const dayOf = (id: string): number => Number(id.slice(id.lastIndexOf('/') + 1));
