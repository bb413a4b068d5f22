import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { jobLimits, type Job } from '@tietovirta/run-queue';
import { contractLimits, eventually } from '@tietovirta/run-queue/contract';
import { BullMqJobQueue } from './bullmq-job-queue.js';
import type { RunQueueError } from './safe-error.js';
import { startRedisServer, type RedisServer } from './testing/redis-server.js';

jest.setTimeout(90_000);

const project = fileURLToPath(new URL('..', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));
const runKey = '7-mh2k9x1c';
const jobsOf = (...days: number[]): Job[] => days.map((day) => ({ runId: 7, runKey, day }));

/** A process that takes one job of `kelmu`, says so, and holds it until it is killed. It runs the built library. */
const holder = (url: string): string => `
  import { BullMqJobQueue } from '@tietovirta/run-queue-bullmq';
  const queue = new BullMqJobQueue({ redis: { url: '${url}' }, onError: (error) => console.error(error.message) });
  await queue.work('kelmu', async ({ day }) => { console.log(day); await new Promise(() => setInterval(() => {}, 1000)); });
`;

let server: RedisServer;
const ends: (() => Promise<unknown>)[] = [];

const open = (limits = contractLimits, errors: RunQueueError[] = []): BullMqJobQueue => {
  const queue = new BullMqJobQueue({ redis: { url: server.url }, limits, onError: (error) => errors.push(error) });
  ends.push(() => queue.close());
  return queue;
};

beforeAll(() => {
  execFileSync(process.execPath, ['node_modules/typescript7/bin/tsc', '-b', `${project}tsconfig.lib.json`], {
    cwd: root,
  });
});
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

describe('on BullMQ, a worker process that is killed', () => {
  const kill = async (child: ChildProcess): Promise<void> => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  const takeJob = async (): Promise<{ child: ChildProcess; day: number }> => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', holder(server.url)], {
      cwd: project,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    return { child, day: Number(line.toString()) };
  };

  it('five times over the same job loses it to the next each time, and at last it is done', async () => {
    server = await startRedisServer();
    ends.unshift(() => server.stop());
    const queue = open(jobLimits);
    await queue.add('kelmu', jobsOf(1));
    const takeOverSeconds: number[] = [];
    let killedAt = 0;
    for (let kills = 0; kills < 5; kills += 1) {
      const { child, day } = await takeJob();
      expect(day).toBe(1);
      if (killedAt > 0) takeOverSeconds.push((Date.now() - killedAt) / 1000);
      killedAt = Date.now();
      await kill(child);
    }
    void queue.work('kelmu', async () => undefined);
    await eventually(async () => Object.fromEntries(await queue.read('kelmu', runKey)), { 1: { state: 'done' } });
    takeOverSeconds.push((Date.now() - killedAt) / 1000);
    console.log(`taken over after ${takeOverSeconds.map((seconds) => seconds.toFixed(1)).join(', ')} s`);
  });
});
