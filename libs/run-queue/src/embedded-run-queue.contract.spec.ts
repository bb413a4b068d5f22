import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { runQueueContract } from './contract.js';
import { EmbeddedRunQueue, shareTasks } from './embedded-run-queue.js';

runQueueContract('the embedded run queue', async (tasks) => {
  const shared = shareTasks(tasks);
  return () => new EmbeddedRunQueue(shared);
});

describe('the embedded run queue', () => {
  it('counts what another thread takes', async () => {
    const shared = shareTasks(Array.from({ length: 10 }, (_, day) => ({ messageType: 'kelmu.query', day })));
    const code = `const { taken } = require('node:worker_threads').workerData; for (let i = 0; i < 7; i++) Atomics.add(taken, 0, 1);`;
    const thread = new Worker(code, { eval: true, workerData: shared });
    await once(thread, 'exit');
    expect(await new EmbeddedRunQueue(shared).take()).toEqual({ messageType: 'kelmu.query', day: 7 });
  });
});
