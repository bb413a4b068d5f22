import { jest } from '@jest/globals';
import { contractLimits, jobQueueContract } from '@tietovirta/job-queue/contract';
import { describeOnInfrastructure } from '@tietovirta/testing';
import { Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { BullMqJobQueue } from './bullmq-job-queue.js';
import { clientOptions } from './redis-client.js';

jest.setTimeout(60_000);

/** A database of the shared Redis that is this suite's alone, so that emptying it harms no other suite. */
const database = '/9';
let stores = 0;

await describeOnInfrastructure('on Redis', (infrastructure) => {
  jobQueueContract('the job queue of BullMQ', async () => {
    const url = new URL(database, infrastructure().redis.url).href;
    const prefix = `contract-${(stores += 1)}`;
    const ends: (() => Promise<unknown>)[] = [];
    return {
      open: () => {
        const onError = (): void => undefined; // leases are lost on purpose here
        const queue = new BullMqJobQueue({ redis: { url }, prefix, limits: contractLimits, onError });
        ends.push(() => queue.close());
        return queue;
      },
      takeAndDie: async (service) => {
        const redis = new Redis(clientOptions({ url }));
        const { leaseMs, stalledCheckMs, takeOvers } = contractLimits;
        let died = (_day: number): void => undefined;
        const day = new Promise<number>((resolve) => (died = resolve));
        const worker = new Worker<{ day: number }>(
          `${prefix}-${service}`,
          async ({ data }) => {
            redis.disconnect(); // nothing reaches Redis from here on: no renewal, no outcome
            died(data.day);
            await new Promise(() => undefined);
          },
          { connection: redis, lockDuration: leaseMs, stalledInterval: stalledCheckMs, maxStalledCount: takeOvers },
        );
        worker.on('error', () => undefined);
        ends.push(() => worker.close(true));
        return day;
      },
      empty: async () => {
        const redis = new Redis(clientOptions({ url }));
        await redis.flushdb();
        await redis.quit();
      },
      end: async () => void (await Promise.all(ends.map((end) => end()))),
    };
  });
});
