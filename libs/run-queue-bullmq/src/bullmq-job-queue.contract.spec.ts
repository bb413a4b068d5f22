import { afterAll, beforeAll, jest } from '@jest/globals';
import { contractLimits, jobQueueContract } from '@tietovirta/run-queue/contract';
import { Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { BullMqJobQueue } from './bullmq-job-queue.js';
import { startRedisServer, type RedisServer } from './testing/redis-server.js';

jest.setTimeout(60_000);

let server: RedisServer;
let stores = 0;

beforeAll(async () => {
  server = await startRedisServer();
});
afterAll(() => server.stop());

jobQueueContract('the job queue on BullMQ', async () => {
  const prefix = `contract-${(stores += 1)}`;
  const ends: (() => Promise<unknown>)[] = [];
  return {
    open: () => {
      const queue = new BullMqJobQueue({
        redis: { url: server.url },
        prefix,
        limits: contractLimits,
        onError: () => undefined, // leases are lost on purpose here
      });
      ends.push(() => queue.close());
      return queue;
    },
    takeAndDie: async (service) => {
      const redis = new Redis(server.url, { maxRetriesPerRequest: null });
      const { leaseMs, lookMs, takeOvers } = contractLimits;
      let died = (_day: number): void => undefined;
      const day = new Promise<number>((resolve) => (died = resolve));
      const worker = new Worker<{ day: number }>(
        `${prefix}-${service}`,
        async ({ data }) => {
          redis.disconnect(); // nothing reaches Redis from here on: no renewal, no outcome
          died(data.day);
          await new Promise(() => undefined);
        },
        { connection: redis, lockDuration: leaseMs, stalledInterval: lookMs, maxStalledCount: takeOvers },
      );
      worker.on('error', () => undefined);
      ends.push(() => worker.close(true));
      return day;
    },
    empty: () => server.empty(),
    end: async () => void (await Promise.all(ends.map((end) => end()))),
  };
});
