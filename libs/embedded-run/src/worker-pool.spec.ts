import { resolveScenario } from '@tietovirta/scenarios';
import { WorkerPool } from './worker-pool.js';

const moduleOf = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

const echo =
  "import { parentPort } from 'node:worker_threads'; parentPort.on('message', (m) => parentPort.postMessage(m));";

const firstEnding = (workers: WorkerPool): Promise<string> =>
  new Promise((resolve) => {
    workers.listen({ message: () => undefined, ended: (worker, { message }) => resolve(`${worker}: ${message}`) });
  });

describe('a worker pool', () => {
  it('load before they get their assignment, and then answer', async () => {
    const workers = new WorkerPool(moduleOf(echo), 2);
    const answer = new Promise((resolve) => {
      workers.listen({ message: (worker, message) => resolve([worker, message]), ended: () => undefined });
    });
    workers.post(1, 'hello');
    expect(await answer).toEqual([1, 'hello']);
    await workers.terminate();
  });

  it('have little room for young objects, of which they make few', async () => {
    const tell =
      "import { parentPort, resourceLimits } from 'node:worker_threads'; parentPort.postMessage(resourceLimits);";
    const workers = new WorkerPool(moduleOf(tell), 1);
    const told = new Promise((resolve) => {
      workers.listen({ message: (_worker, message) => resolve(message), ended: () => undefined });
    });
    expect(await told).toMatchObject({ maxYoungGenerationSizeMb: 12 });
    await workers.terminate();
  });

  it('get their scenario once, however often it is posted', async () => {
    const workers = new WorkerPool(moduleOf(echo), 2);
    const heard: [worker: number, message: unknown][] = [];
    const all = new Promise<void>((resolve) => {
      workers.listen({
        message: (worker, message) => {
          heard.push([worker, message]);
          if (message === 'over') resolve();
        },
        ended: () => undefined,
      });
    });
    const scenario = resolveScenario({ scenario: 'smoke' });
    workers.prepare(scenario);
    workers.prepare({ ...scenario, name: 'another' });
    workers.post(0, 'over');
    await all;
    expect(heard.filter(([worker]) => worker === 0)).toEqual([
      [0, { kind: 'scenario', scenario }],
      [0, 'over'],
    ]);
    await workers.terminate();
  });

  it('that cannot load are reported to the listener, also when it comes later', async () => {
    const broken = moduleOf("throw new Error('no such adapter');");
    const workers = new WorkerPool(broken, 1);
    expect(await firstEnding(workers)).toBe('0: no such adapter');
    const pendingEndings = new WorkerPool(broken, 1);
    await new Promise((resolve) => pendingEndings['threads'][0]?.once('exit', resolve));
    expect(await firstEnding(pendingEndings)).toBe('0: no such adapter');
  });

  it('that end by themselves are reported, those that are terminated are not', async () => {
    const workers = new WorkerPool(moduleOf('process.exit(3);'), 1);
    expect(await firstEnding(workers)).toBe('0: it ended early (code 3)');
    const waiting = new WorkerPool(
      moduleOf(
        "import { parentPort } from 'node:worker_threads'; parentPort.ref(); parentPort.on('message', () => 0);",
      ),
      1,
    );
    const endings: number[] = [];
    waiting.listen({ message: () => undefined, ended: (worker) => endings.push(worker) });
    await waiting.terminate();
    expect(endings).toEqual([]);
  });
});
