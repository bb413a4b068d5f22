import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { jobLimits, type Job, type JobLimits, type JobStatus } from '@tietovirta/job-queue';
import { contractLimits, eventually } from '@tietovirta/job-queue/contract';
import { describeOnInfrastructure, type TestRedis } from '@tietovirta/testing';
import { Redis } from 'ioredis';
import { BullMqJobQueue } from './bullmq-job-queue.js';
import { clientOptions } from './redis-client.js';
import { doneKept } from './retention.js';
import type { JobQueueFailed } from './job-queue-failed.js';

jest.setTimeout(90_000);

const project = fileURLToPath(new URL('..', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));
const runKey = '7-mh2k9x1c';
const jobsOf = (...days: number[]): Job[] => days.map((day) => ({ runId: 7, runKey, day, days: 1 }));

const limits: JobLimits = { ...contractLimits, takeOvers: jobLimits.takeOvers };

/** A process that takes one job of `kelmu`, says so, and holds it until it is killed. It runs the built library. */
const holder = (url: string): string => `
  import { BullMqJobQueue } from '@tietovirta/job-queue-bullmq';
  const redis = { url: '${url}' };
  const queue = new BullMqJobQueue({ redis, limits: ${JSON.stringify(limits)}, onError: console.error });
  await queue.work('kelmu', async ({ day }) => { console.log(day); await new Promise(() => setInterval(() => {}, 1000)); });
`;

/** A process that works for `kelmu` until SIGTERM closes it; only its own handles keep the process alive. */
const closer = (url: string): string => `
  import { BullMqJobQueue } from '@tietovirta/job-queue-bullmq';
  const queue = new BullMqJobQueue({ redis: { url: '${url}' }, limits: ${JSON.stringify(limits)}, onError: () => {} });
  process.once('SIGTERM', () => void queue.close());
  const working = queue.work('kelmu', async () => {});
  while (!(await queue.isReachable())) await new Promise((resolve) => setTimeout(resolve, 10));
  console.log('reachable');
  await working;
`;

let server: TestRedis;
const ends: (() => Promise<unknown>)[] = [];

const open = (errors: JobQueueFailed[] = [], url = server.url): BullMqJobQueue => {
  const queue = new BullMqJobQueue({ redis: { url }, limits, onError: (error) => errors.push(error) });
  ends.push(() => queue.close());
  return queue;
};
const statuses = async (queue: BullMqJobQueue): Promise<Record<number, JobStatus>> =>
  Object.fromEntries(await queue.read('kelmu', runKey));

/** Redis itself, past the queue. */
async function onRedis<T>(ask: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(clientOptions({ url: server.url }));
  try {
    return await ask(redis);
  } finally {
    redis.disconnect();
  }
}

await describeOnInfrastructure(
  'the job queue of BullMQ, in trouble:',
  (infrastructure) => {
    beforeAll(() => {
      const compiler = 'node_modules/typescript7/bin/tsc';
      execFileSync(process.execPath, [compiler, '-b', `${project}tsconfig.lib.json`], { cwd: root });
    });
    beforeEach(async () => {
      server = infrastructure().redis;
      await server.start();
      await onRedis((redis) => redis.flushall());
    });
    afterEach(async () => {
      for (const end of ends.splice(0)) await end();
    });

    describe('a worker process that is killed', () => {
      const holders = new Set<ChildProcess>();
      const kill = async (child: ChildProcess): Promise<void> => {
        child.kill('SIGKILL');
        await once(child, 'exit');
        holders.delete(child);
      };
      afterEach(async () => void (await Promise.all([...holders].map(kill))));

      const takeJob = async (): Promise<{ child: ChildProcess; day: number }> => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', holder(server.url)], {
          cwd: project,
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        holders.add(child);
        const [line] = (await once(child.stdout, 'data')) as [Buffer];
        return { child, day: Number(line.toString()) };
      };

      it('five times over the same job loses it to the next each time, and at last the job is done', async () => {
        const queue = open();
        await queue.add('kelmu', jobsOf(1));
        for (let kills = 0; kills < 5; kills += 1) {
          const { child, day } = await takeJob();
          expect(day).toBe(1);
          await kill(child);
        }
        void queue.work('kelmu', async () => undefined);
        await eventually(() => statuses(queue), { 1: { state: 'done' } });
      });

      it('loses its job to an idle worker elsewhere', async () => {
        const queue = open();
        await queue.add('kelmu', jobsOf(1));
        const { child } = await takeJob();
        const seen: number[] = [];
        void queue.work('kelmu', async ({ day }) => void seen.push(day));
        await kill(child);
        await eventually(async () => seen, [1]);
      });
    });

    it('a Redis that would remove jobs from a full memory is refused, and taken once it refuses what does not fit', async () => {
      const set = (policy: string, limit: string) =>
        onRedis(async (redis) => {
          await redis.config('SET', 'maxmemory', limit);
          await redis.config('SET', 'maxmemory-policy', policy);
        });
      await set('allkeys-lru', '500mb');
      try {
        const refused = expect(open().check(5_000)).rejects;
        await refused.toMatchObject({ code: 'REDIS_EVICTING', message: expect.stringContaining('allkeys-lru') });
        await set('noeviction', '500mb');
        await open().check(5_000);
      } finally {
        await set('noeviction', '0');
      }
    });

    describe('a Redis that goes away', () => {
      it('and comes back empty finds its workers waiting for what is added next', async () => {
        const [coordinatorErrors, serviceErrors]: [JobQueueFailed[], JobQueueFailed[]] = [[], []];
        const [coordinator, service] = [open(coordinatorErrors), open(serviceErrors)];
        const seen: number[] = [];
        void service.work('kelmu', async ({ day }) => void seen.push(day));
        await coordinator.add('kelmu', jobsOf(1));
        await eventually(async () => seen, [1]);
        await server.kill();
        await eventually(() => service.isReachable(), false);
        const adding = coordinator.add('kelmu', jobsOf(2, 3)); // waits for Redis
        await eventually(async () => [coordinatorErrors.length > 0, serviceErrors.length > 0], [true, true]);
        await server.start();
        await adding;
        await eventually(async () => seen, [1, 2, 3]);
        expect(await service.isReachable()).toBe(true);
        expect([...coordinatorErrors, ...serviceErrors].map(({ code }) => code)).toEqual([
          'RUN_QUEUE_UNREACHABLE',
          'RUN_QUEUE_UNREACHABLE',
        ]);
      });

      it('in the middle of a job loses the job, and the worker takes it when it is brought back', async () => {
        const [coordinator, service] = [open(), open()];
        const seen: number[] = [];
        let done = (): void => undefined;
        await coordinator.add('kelmu', jobsOf(1));
        void service.work('kelmu', async ({ day }) => {
          if (seen.push(day) === 1) await new Promise<void>((resolve) => (done = resolve));
        });
        await eventually(async () => seen, [1]);
        await server.kill();
        done();
        await server.start();
        await eventually(() => statuses(coordinator), {});
        expect(await coordinator.requeue('kelmu', jobsOf(1))).toBe(1);
        await eventually(() => statuses(coordinator), { 1: { state: 'done' } });
        expect(seen).toEqual([1, 1]);
      });

      it('keeps no queue from closing, connected before or not', async () => {
        const known = open();
        const working = known.work('kelmu', async () => undefined);
        await eventually(() => known.isReachable(), true);
        await server.kill();
        const stranger = open();
        const waiting = stranger.work('kelmu', async () => undefined);
        const refused = stranger.counts('kelmu').catch((error: unknown) => error);
        await Promise.all([known.close(), stranger.close(), working, waiting]);
        expect(await refused).toMatchObject({ code: 'RUN_QUEUE_CLOSED' });
        expect(await Promise.all([known.isReachable(), stranger.isReachable()])).toEqual([false, false]);
      });

      it('lets a process that was closed end by itself', async () => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', closer(server.url)], {
          cwd: project,
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        const ended = once(child, 'exit');
        await once(child.stdout, 'data');
        await server.kill();
        child.kill('SIGTERM');
        expect(await ended).toEqual([0, null]);
      });

      it('is reported once, for any length', async () => {
        const errors: JobQueueFailed[] = [];
        await server.kill();
        const queue = open(errors);
        void queue.work('kelmu', async () => undefined);
        const adding = queue.add('kelmu', jobsOf(1));
        await eventually(async () => errors.length, 1);
        await server.start();
        await adding;
        await eventually(() => statuses(queue), { 1: { state: 'done' } });
        expect(errors.map(({ code }) => code)).toEqual(['RUN_QUEUE_UNREACHABLE']);
      });
    });

    describe('a Redis that asks for another password', () => {
      it('is reported once, and no error contains the wrong one', async () => {
        const errors: JobQueueFailed[] = [];
        const redis = { url: server.url, password: 'hunter2' };
        const queue = new BullMqJobQueue({ redis, onError: (error) => errors.push(error), limits });
        const working = queue.work('kelmu', async () => undefined);
        const refused = queue.add('kelmu', jobsOf(1)).catch((error: unknown) => error);
        await eventually(async () => errors.map(({ message }) => message.split(' ')[0]), ['WRONGPASS']);
        await queue.close();
        await working;
        expect(await refused).toMatchObject({ code: expect.stringMatching(/^RUN_QUEUE_/) });
        expect(inspect([errors, await refused], { depth: null, showHidden: true })).not.toContain('hunter2');
        expect(errors).toHaveLength(1);
      });
    });

    describe('what Redis keeps', () => {
      it('is bounded: of ended jobs the last ones only', async () => {
        const queue = open();
        const days = Array.from({ length: doneKept.count + 100 }, (_, day) => day);
        await queue.add('kelmu', jobsOf(...days));
        void queue.work('kelmu', async () => undefined, { concurrency: 20 });
        await eventually(async () => {
          const { waiting, active } = await queue.counts('kelmu');
          return waiting + active;
        }, 0);
        expect((await queue.counts('kelmu')).done).toBe(doneKept.count);
        const jobs = (await onRedis((redis) => redis.keys('*'))).filter((key) => key.includes(`:${runKey}/`));
        expect(jobs).toHaveLength(doneKept.count);
      });
    });
  },
  { isOwn: true, starting: ['redis'] },
);
