/**
 * The job queue on Redis: a BullMQ queue for each service, `<prefix>-<service>`, and a job for each day of a run, known by
 * `<run key>/<day>`. README.md tells what Redis holds and what happens when something dies.
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
  type JobStanding,
  type JobState,
  type WorkOptions,
} from '@tietovirta/job-queue';
import { BullMqWorker } from './bullmq-worker.js';
import { RedisClient } from './redis-client.js';
import type { RedisSettings } from './redis-settings.js';
import { doneRemembered, failedRemembered } from './retention.js';
import type { RunQueueError } from './safe-error.js';

export interface BullMqJobQueueOptions {
  readonly redis: RedisSettings;
  /** Told of what goes wrong in the background: an outage of Redis once, a lease that was lost, … */
  readonly onError: (error: RunQueueError) => void;
  /** Begins the names of all queues; `tietovirta` when absent. */
  readonly prefix?: string;
  readonly limits?: Partial<JobLimits>;
}

/** BullMQ's states in the order in which a job goes through them: one that moves on while they are read is not missed. */
const statesOfBullMq: readonly (readonly [JobState, readonly JobType[]])[] = [
  ['waiting', ['delayed', 'wait']],
  ['active', ['active']],
  ['done', ['completed']],
  ['failed', ['failed']],
];

const reachableWithinMs = 1000;

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
    return this.client.ask(() => this.addTo(this.queueOf(service), jobs));
  }

  again(service: string, jobs: readonly Job[]): Promise<number> {
    return this.client.ask(async () => {
      const queue = this.queueOf(service);
      const ids = await idsByState(queue);
      const open = new Set([...ids.waiting, ...ids.active]);
      const closed = jobs.filter((job) => !open.has(idOfJob(job)));
      // An active job that was missed is locked, and so neither removed nor added twice.
      await Promise.all(closed.map((job) => queue.remove(idOfJob(job))));
      await this.addTo(queue, closed);
      return closed.length;
    });
  }

  counts(service: string): Promise<JobCounts> {
    return this.client.ask(async () => {
      const counts = await this.queueOf(service).getJobCounts(...statesOfBullMq.flatMap(([, types]) => types));
      const countOf = (types: readonly JobType[]): number => types.reduce((sum, type) => sum + (counts[type] ?? 0), 0);
      return Object.fromEntries(statesOfBullMq.map(([state, types]) => [state, countOf(types)])) as JobCounts;
    });
  }

  read(service: string, runKey: string): Promise<ReadonlyMap<number, JobStanding>> {
    return this.client.ask(async () => {
      const queue = this.queueOf(service);
      const ids = await idsByState(queue);
      const standingOf = async (id: string, state: JobState): Promise<JobStanding> => {
        const reason = state === 'failed' ? (await queue.getJob(id))?.failedReason : undefined;
        return reason === undefined ? { state } : { state, reason };
      };
      const ofRun = statesOfBullMq.flatMap(([state]) =>
        ids[state].filter((id) => isOfRun(id, runKey)).map((id) => [id, state] as const),
      );
      return new Map(
        await Promise.all(ofRun.map(async ([id, state]) => [dayOf(id), await standingOf(id, state)] as const)),
      );
    });
  }

  removeRun(service: string, runKey: string): Promise<void> {
    return this.client.ask(async () => {
      const queue = this.queueOf(service);
      const ids = Object.values(await idsByState(queue)).flat();
      const remove = async (id: string): Promise<void> => {
        // BullMQ removes no job that is locked; without its lock the holder notices at the next renewal.
        await this.client.redis.del(`${queue.toKey(id)}:lock`);
        await queue.remove(id);
      };
      await Promise.all(ids.filter((id) => isOfRun(id, runKey)).map(remove));
    });
  }

  async work(service: string, handle: HandleJob, { concurrency = 1, signal }: WorkOptions = {}): Promise<void> {
    if (this.closing !== undefined || signal?.aborted === true) return;
    const worker = new BullMqWorker(
      {
        queueName: this.nameOf(service),
        options: { connection: this.client.redis, concurrency },
        limits: this.limits,
        tell: (error) => this.client.tell(error),
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

  /** Asks Redis one question, before any work. @throws ServerUnusable that says why it cannot be used */
  check(withinMs: number): Promise<void> {
    return this.client.check(withinMs);
  }

  isReachable(): Promise<boolean> {
    return this.client.isReachable(reachableWithinMs);
  }

  close(): Promise<void> {
    this.closing ??= this.closeOnce();
    return this.closing;
  }

  private async closeOnce(): Promise<void> {
    await Promise.all([...this.workers].map((worker) => worker.close()));
    this.client.end();
    for (const queue of this.queues.values()) queue.close().catch((error: unknown) => this.client.tell(error));
  }

  private nameOf(service: string): string {
    return `${this.prefix}-${service}`;
  }

  private queueOf(service: string): Queue<Job, void> {
    const known = this.queues.get(service);
    if (known !== undefined) return known;
    const queue = new Queue<Job, void>(this.nameOf(service), { connection: this.client.redis });
    queue.on('error', (error) => this.client.tell(error));
    this.queues.set(service, queue);
    return queue;
  }

  private async addTo(queue: Queue<Job, void>, jobs: readonly Job[]): Promise<void> {
    const { attempts, backoffMs } = this.limits;
    const inOrder = [...jobs].sort((a, b) => a.day - b.day);
    await queue.addBulk(
      inOrder.map((data) => ({
        name: 'day',
        data,
        opts: {
          jobId: idOfJob(data),
          attempts,
          backoff: { type: 'exponential', delay: backoffMs },
          removeOnComplete: doneRemembered,
          removeOnFail: failedRemembered,
          stackTraceLimit: 1, // else Redis keeps the stack of every try
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
