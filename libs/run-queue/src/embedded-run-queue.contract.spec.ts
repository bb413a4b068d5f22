import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { runQueueContract } from './contract.js';
import { EmbeddedRunQueue, shareTasks } from './embedded-run-queue.js';

runQueueContract('the embedded run queue', async (tasks) => {
  const shared = shareTasks(tasks);
  return () => new EmbeddedRunQueue(shared);
});

describe('the embedded run queue', () => {
  it('passes over what another thread has taken', async () => {
    const shared = shareTasks(Array.from({ length: 10 }, (_, day) => ({ messageType: 'kelmu.query', day })));
    const code = `const { marks } = require('node:worker_threads').workerData; for (let i = 0; i < 7; i++) Atomics.store(marks, i, 1);`;
    const thread = new Worker(code, { eval: true, workerData: shared });
    await once(thread, 'exit');
    expect(await new EmbeddedRunQueue(shared).take()).toEqual({ messageType: 'kelmu.query', day: 7 });
  });

  it('gives a taker the tasks it prefers first, and then the others, each once', async () => {
    const days = Array.from({ length: 200 }, (_, day) => day);
    const shared = shareTasks(days.map((day) => ({ messageType: 'kelmu.query', day })));
    const [even, odd] = [0, 1].map((rest) => new EmbeddedRunQueue(shared, ({ day }) => day % 2 === rest));
    const firstOfEven = [(await even?.take())?.day, (await even?.take())?.day];
    const firstOfOdd = [(await odd?.take())?.day, (await odd?.take())?.day];
    expect([firstOfEven, firstOfOdd]).toEqual([
      [0, 2],
      [1, 3],
    ]);
    const rest: (number | undefined)[] = [];
    for (let task = await even?.take(); task !== undefined; task = await even?.take()) rest.push(task.day);
    expect([...rest].sort((a = 0, b = 0) => a - b)).toEqual(days.slice(4));
    expect(shared.taken[0]).toBe(200);
    expect(await odd?.take()).toBeUndefined();
  });
});
