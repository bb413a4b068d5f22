/**
 * The suite that every adapter of the job queue must pass; it follows the promise in job-queue.ts. The suite works with the real time of
 * the adapter, made short by its limits, and waits for facts.
 */
import { afterEach, describe, expect, it } from '@jest/globals';
import { idOfJob, type Job } from '../job.js';
import type { JobLimits } from '../job-limits.js';
import type { HandleJob, JobQueue } from '../job-queue.js';

/** Limits under which the suite is quick, and on a busy machine still right. */
export const contractLimits: JobLimits = {
  attempts: 3,
  backoffMs: 50,
  takeOvers: 2,
  leaseMs: 1200,
  stalledCheckMs: 300,
  graceMs: 300,
};

export interface JobQueueHarness {
  /** Opens one more participant of the same store, as if in a process of its own, under `contractLimits`. */
  open(): JobQueue;
  /** Takes one job of a service and dies with it, the lease unreturned; resolves with its day when it is dead. */
  takeAndDie(service: string): Promise<number>;
  /** The store loses everything. */
  empty(): Promise<void>;
  /** An end that holds for all that the harness opened. */
  end(): Promise<void>;
}

const runKey = '7-mh2k9x1c';
const jobOf = (day: number, key = runKey): Job => ({ runId: 7, runKey: key, day, days: 1 });
const jobsOf = (...days: number[]): Job[] => days.map((day) => jobOf(day));
const daysUpTo = (days: number): number[] => Array.from({ length: days }, (_, day) => day);

/** Waits for a fact; fails with the difference that was seen last. */
export async function eventually(look: () => Promise<unknown>, expected: unknown, deadlineMs = 20_000): Promise<void> {
  const deadline = Date.now() + deadlineMs;
  for (;;) {
    const seen = await look();
    try {
      expect(seen).toEqual(expected);
      return;
    } catch (difference) {
      if (Date.now() > deadline) throw difference;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** An error of a handler that may pass, as an adapter says it. */
const passing = (message: string): Error => Object.assign(new Error(message), { retry: 'later' });

/** A handler that is pending for each job until `done` is called. */
function heldJobs(): { handle: HandleJob; held: Map<number, { done(): void; signal: AbortSignal }> } {
  const held = new Map<number, { done(): void; signal: AbortSignal }>();
  const handle: HandleJob = (job, { signal }) =>
    new Promise((resolve) => held.set(job.day, { done: () => resolve(), signal }));
  return { handle, held };
}

export function jobQueueContract(name: string, start: () => Promise<JobQueueHarness>): void {
  describe(`${name} keeps the promise of the job queue:`, () => {
    let harness: JobQueueHarness | undefined;
    const begin = async (): Promise<JobQueueHarness> => (harness = await start());
    afterEach(async () => {
      await harness?.end();
      harness = undefined;
    });

    describe('jobs', () => {
      it('one worker handles every job once, in the order of the days', async () => {
        const queue = (await begin()).open();
        await queue.add('kelmu', jobsOf(...daysUpTo(50).reverse()));
        const seen: Job[] = [];
        void queue.work('kelmu', async (job) => void seen.push(job));
        await eventually(async () => (await queue.counts('kelmu')).done, 50);
        expect(seen).toEqual(jobsOf(...daysUpTo(50)));
      });

      it('two workers share the jobs, and none is handled by both', async () => {
        const { open } = await begin();
        const [one, two] = [open(), open()];
        const seen: [number[], number[]] = [[], []];
        await one.add('kelmu', jobsOf(...daysUpTo(200)));
        let bothWork = (): void => undefined;
        const begun = new Promise<void>((resolve) => (bothWork = resolve));
        // Each waits for the other: one that is ready sooner would handle all.
        const handleAs = (days: number[]): HandleJob => {
          return async ({ day }) => {
            days.push(day);
            if (seen.every(({ length }) => length > 0)) bothWork();
            await begun;
          };
        };
        void one.work('kelmu', handleAs(seen[0]));
        void two.work('kelmu', handleAs(seen[1]));
        await eventually(async () => (await one.counts('kelmu')).done, 200);
        expect(seen.flat().sort((a, b) => a - b)).toEqual(daysUpTo(200));
        expect(seen.map((days) => days.length > 0)).toEqual([true, true]);
      });

      it('a worker handles as many at once as its concurrency', async () => {
        const queue = (await begin()).open();
        const { handle, held } = heldJobs();
        await queue.add('kelmu', jobsOf(...daysUpTo(5)));
        void queue.work('kelmu', handle, { concurrency: 3 });
        await eventually(async () => [...held.keys()], [0, 1, 2]);
        expect(await queue.counts('kelmu')).toEqual({ waiting: 2, active: 3, done: 0, failed: 0 });
      });

      it('each service has its own', async () => {
        const queue = (await begin()).open();
        await queue.add('kelmu', jobsOf(1, 2));
        await queue.add('eessi', jobsOf(3));
        const seen: number[] = [];
        void queue.work('eessi', async ({ day }) => void seen.push(day));
        await eventually(async () => (await queue.counts('eessi')).done, 1);
        expect(seen).toEqual([3]);
        expect(await queue.counts('kelmu')).toEqual({ waiting: 2, active: 0, done: 0, failed: 0 });
      });

      it('added again are the same jobs, waiting, active or done', async () => {
        const queue = (await begin()).open();
        const { handle, held } = heldJobs();
        const seen: number[] = [];
        await queue.add('kelmu', jobsOf(1, 2, 3));
        void queue.work('kelmu', (job, context) => (seen.push(job.day), handle(job, context)));
        await eventually(async () => [...held.keys()], [1]);
        held.get(1)?.done();
        await eventually(async () => [...held.keys()], [1, 2]);
        await queue.add('kelmu', jobsOf(1, 2, 3));
        expect(await queue.counts('kelmu')).toEqual({ waiting: 1, active: 1, done: 1, failed: 0 });
        held.get(2)?.done();
        await eventually(async () => [...held.keys()], [1, 2, 3]);
        held.get(3)?.done();
        await eventually(async () => (await queue.counts('kelmu')).done, 3);
        expect(seen).toEqual([1, 2, 3]);
      });

      it('are found by run and first day', async () => {
        const queue = (await begin()).open();
        await queue.add('kelmu', [...jobsOf(4, 5), jobOf(6, '8-other')]);
        void queue.work('kelmu', heldJobs().handle);
        await eventually(async () => Object.fromEntries(await queue.read('kelmu', runKey)), {
          4: { state: 'active' },
          5: { state: 'waiting' },
        });
        expect(await queue.read('kelmu', '7-mh2')).toEqual(new Map());
      });
    });

    describe('a job that fails', () => {
      it('is tried again, and is done when it then succeeds', async () => {
        const queue = (await begin()).open();
        const tries: number[] = [];
        await queue.add('kelmu', jobsOf(1));
        void queue.work('kelmu', async ({ day }) => {
          tries.push(day);
          if (tries.length < 3) throw passing('broker away');
        });
        await eventually(async () => Object.fromEntries(await queue.read('kelmu', runKey)), { 1: { state: 'done' } });
        expect(tries).toEqual([1, 1, 1]);
      });

      it('is given up after the last attempt, with its reason, while others go on', async () => {
        const queue = (await begin()).open();
        const tries: number[] = [];
        await queue.add('kelmu', jobsOf(1, 2));
        void queue.work('kelmu', async ({ day }) => {
          tries.push(day);
          if (day === 1) throw passing('no broker');
        });
        await eventually(async () => Object.fromEntries(await queue.read('kelmu', runKey)), {
          1: { state: 'failed', reason: 'no broker' },
          2: { state: 'done' },
        });
        expect(tries.filter((day) => day === 1)).toHaveLength(contractLimits.attempts);
      });

      it.each([
        ['says that no retry helps', { retry: 'never' }],
        ['is about something to be set aside', { retry: 'set aside' }],
        ['says nothing, as a fault of the program', {}],
      ])('is given up at once, with its reason, by an error that %s', async (_, answer) => {
        const queue = (await begin()).open();
        const tries: number[] = [];
        await queue.add('kelmu', jobsOf(1, 2));
        void queue.work('kelmu', async ({ day }) => {
          tries.push(day);
          if (day === 1) throw Object.assign(new Error('no such scenario'), answer);
        });
        await eventually(async () => Object.fromEntries(await queue.read('kelmu', runKey)), {
          1: { state: 'failed', reason: 'no such scenario' },
          2: { state: 'done' },
        });
        expect(tries.filter((day) => day === 1)).toEqual([1]);
      });
    });

    describe('requeue', () => {
      it('brings back what failed, is done or was never there, and leaves open jobs alone', async () => {
        const queue = (await begin()).open();
        const stop = new AbortController();
        await queue.add('kelmu', jobsOf(1, 2));
        const working = queue.work(
          'kelmu',
          async ({ day }) => {
            if (day === 1) throw new Error('once too often');
          },
          { signal: stop.signal },
        );
        await eventually(async () => queue.counts('kelmu'), { waiting: 0, active: 0, done: 1, failed: 1 });
        stop.abort();
        await working;
        await queue.add('kelmu', jobsOf(3));
        expect(await queue.requeue('kelmu', jobsOf(1, 2, 3, 4))).toBe(3);
        expect(await queue.counts('kelmu')).toEqual({ waiting: 4, active: 0, done: 0, failed: 0 });
        void queue.work('kelmu', async () => undefined);
        await eventually(async () => queue.counts('kelmu'), { waiting: 0, active: 0, done: 4, failed: 0 });
      });

      it('does not take a job away from its worker', async () => {
        const queue = (await begin()).open();
        const { handle, held } = heldJobs();
        await queue.add('kelmu', jobsOf(1));
        void queue.work('kelmu', handle);
        await eventually(async () => held.size, 1);
        expect(await queue.requeue('kelmu', jobsOf(1))).toBe(0);
        held.get(1)?.done();
        await eventually(async () => queue.counts('kelmu'), { waiting: 0, active: 0, done: 1, failed: 0 });
      });
    });

    describe('a run that is stopped', () => {
      it('leaves no job, aborts the one that is handled, and touches no other run', async () => {
        const { open } = await begin();
        const [coordinator, service] = [open(), open()];
        let reason: unknown;
        await coordinator.add('kelmu', jobsOf(...daysUpTo(30)));
        void service.work('kelmu', async ({ runKey: key }, { signal }) => {
          if (key !== runKey) return;
          await new Promise((resolve) => signal.addEventListener('abort', resolve));
          reason = signal.reason;
          throw signal.reason as Error;
        });
        await eventually(async () => (await coordinator.counts('kelmu')).active, 1);
        await coordinator.add('kelmu', [jobOf(1, '8-other')]);
        await coordinator.removeRun('kelmu', runKey);
        expect(await coordinator.read('kelmu', runKey)).toEqual(new Map());
        await eventually(async () => coordinator.counts('kelmu'), { waiting: 0, active: 0, done: 1, failed: 0 });
        expect(reason).toEqual(new Error('the lease of the job was lost'));
        expect(await coordinator.read('kelmu', runKey)).toEqual(new Map());
      });
    });

    describe('a worker that dies', () => {
      it('loses its job to another within the lease', async () => {
        const { open, takeAndDie } = await begin();
        const queue = open();
        await queue.add('kelmu', jobsOf(1, 2));
        expect(await takeAndDie('kelmu')).toBe(1);
        const seen: number[] = [];
        void queue.work('kelmu', async ({ day }) => void seen.push(day));
        await eventually(async () => queue.counts('kelmu'), { waiting: 0, active: 0, done: 2, failed: 0 });
        expect(seen.sort()).toEqual([1, 2]);
      });

      it('uses up no attempt; but a job whose workers keep dying fails in the end', async () => {
        const { open, takeAndDie } = await begin();
        const queue = open();
        await queue.add('kelmu', jobsOf(1));
        for (let deaths = 0; deaths <= contractLimits.takeOvers; deaths += 1) {
          expect(await takeAndDie('kelmu')).toBe(1);
        }
        const seen: number[] = [];
        void queue.work('kelmu', async ({ day }) => void seen.push(day));
        await eventually(async () => (await queue.read('kelmu', runKey)).get(1)?.state, 'failed');
        expect((await queue.read('kelmu', runKey)).get(1)?.reason).toBeTruthy();
        expect(seen).toEqual([]);
      });

      it('does not lose a job that merely takes longer than the lease', async () => {
        const { open } = await begin();
        const [one, two] = [open(), open()];
        const begun: number[] = [];
        await one.add('kelmu', jobsOf(1));
        const handle: HandleJob = async ({ day }) => {
          begun.push(day);
          const end = Date.now() + contractLimits.leaseMs * 2;
          await eventually(async () => Date.now() >= end, true);
        };
        void one.work('kelmu', handle);
        void two.work('kelmu', handle);
        await eventually(async () => (await one.counts('kelmu')).done, 1);
        expect(begun).toEqual([1]);
      });
    });

    describe('a queue that closes', () => {
      it('lets the running handler end, and takes nothing more', async () => {
        const { open } = await begin();
        const [service, other] = [open(), open()];
        const { handle, held } = heldJobs();
        await other.add('kelmu', jobsOf(1, 2));
        const working = service.work('kelmu', handle);
        await eventually(async () => held.size, 1);
        const closing = service.close();
        held.get(1)?.done();
        await Promise.all([closing, working]);
        expect(await other.counts('kelmu')).toEqual({ waiting: 1, active: 0, done: 1, failed: 0 });
        expect([...held.keys()]).toEqual([1]);
      });

      it('releases after the grace period what still runs, and another takes it at once and first', async () => {
        const { open } = await begin();
        const [service, other] = [open(), open()];
        const { handle, held } = heldJobs();
        await other.add('kelmu', jobsOf(1, 2, 3));
        void service.work('kelmu', handle);
        await eventually(async () => held.size, 1);
        await service.close();
        expect(held.get(1)?.signal.aborted).toBe(true);
        expect(await other.counts('kelmu')).toEqual({ waiting: 3, active: 0, done: 0, failed: 0 });
        const seen: number[] = [];
        void other.work('kelmu', async ({ day }) => void seen.push(day));
        await eventually(async () => (await other.counts('kelmu')).done, 3);
        expect(seen).toEqual([1, 2, 3]);
      });

      it('wakes an idle worker elsewhere with what it releases', async () => {
        const { open } = await begin();
        const [service, other] = [open(), open()];
        const { handle, held } = heldJobs();
        await service.add('kelmu', jobsOf(1));
        void service.work('kelmu', handle);
        await eventually(async () => held.size, 1);
        const seen: number[] = [];
        void other.work('kelmu', async ({ day }) => void seen.push(day));
        await service.close();
        await eventually(async () => seen, [1]);
      });

      it('ends an idle worker, can be closed twice, and works no more', async () => {
        const { open } = await begin();
        const [queue, other] = [open(), open()];
        const working = queue.work('kelmu', async () => undefined);
        await eventually(() => queue.isReachable(), true);
        await Promise.all([queue.close(), queue.close(), working]);
        await queue.work('kelmu', async () => undefined);
        expect(await queue.isReachable()).toBe(false);
        expect(await other.isReachable()).toBe(true);
      });
    });

    describe('a store that loses everything', () => {
      it('leaves workers going: they handle what is added next', async () => {
        const { open, empty } = await begin();
        const [coordinator, service] = [open(), open()];
        const { handle, held } = heldJobs();
        const seen: string[] = [];
        await coordinator.add('kelmu', jobsOf(1, 2));
        void service.work('kelmu', (job, context) => {
          seen.push(idOfJob(job));
          return job.day === 1 && held.size === 0 ? handle(job, context) : Promise.resolve();
        });
        await eventually(async () => held.size, 1);
        await empty();
        expect(await coordinator.read('kelmu', runKey)).toEqual(new Map());
        held.get(1)?.done();
        expect(await coordinator.requeue('kelmu', jobsOf(1, 2))).toBe(2);
        await eventually(async () => coordinator.counts('kelmu'), { waiting: 0, active: 0, done: 2, failed: 0 });
        expect(seen).toEqual([`${runKey}/1`, `${runKey}/1`, `${runKey}/2`]);
      });

      it('wakes an idle worker when something is added afterwards', async () => {
        const { open, empty } = await begin();
        const [coordinator, service] = [open(), open()];
        const seen: number[] = [];
        void service.work('kelmu', async ({ day }) => void seen.push(day));
        await coordinator.add('kelmu', jobsOf(1));
        await eventually(async () => seen, [1]);
        await empty();
        await coordinator.add('kelmu', jobsOf(2));
        await eventually(async () => seen, [1, 2]);
      });
    });
  });
}
