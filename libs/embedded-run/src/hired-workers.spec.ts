import type { Scenario } from '@tietovirta/scenarios';
import { HiredWorkers } from './hired-workers.js';

const moduleOf = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

const echo =
  "import { parentPort } from 'node:worker_threads'; parentPort.on('message', (m) => parentPort.postMessage(m));";

const firstEnding = (workers: HiredWorkers): Promise<string> =>
  new Promise((resolve) => {
    workers.listen({ message: () => undefined, ended: (worker, { message }) => resolve(`${worker}: ${message}`) });
  });

describe('hired workers', () => {
  it('load before they are told what to do, and then answer', async () => {
    const workers = new HiredWorkers(moduleOf(echo), 2);
    const answer = new Promise((resolve) => {
      workers.listen({ message: (worker, message) => resolve([worker, message]), ended: () => undefined });
    });
    workers.say(1, 'hello');
    expect(await answer).toEqual([1, 'hello']);
    await workers.dismiss();
  });

  it('are told their scenario once, whoever knows it first', async () => {
    const workers = new HiredWorkers(moduleOf(echo), 2);
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
    const scenario = { name: 'smoke' } as Scenario;
    workers.prepare(scenario);
    workers.prepare({ ...scenario, name: 'another' });
    workers.say(0, 'over');
    await all;
    expect(heard.filter(([worker]) => worker === 0)).toEqual([
      [0, { kind: 'scenario', scenario }],
      [0, 'over'],
    ]);
    await workers.dismiss();
  });

  it('that cannot load are told to whoever listens, also when that is later', async () => {
    const broken = moduleOf("throw new Error('no such adapter');");
    const workers = new HiredWorkers(broken, 1);
    expect(await firstEnding(workers)).toBe('0: no such adapter');
    const unheard = new HiredWorkers(broken, 1);
    await new Promise((resolve) => unheard['threads'][0]?.once('exit', resolve));
    expect(await firstEnding(unheard)).toBe('0: no such adapter');
  });

  it('that leave by themselves are a loss, those that are dismissed are none', async () => {
    const workers = new HiredWorkers(moduleOf('process.exit(3);'), 1);
    expect(await firstEnding(workers)).toBe('0: it ended early (code 3)');
    const waiting = new HiredWorkers(
      moduleOf(
        "import { parentPort } from 'node:worker_threads'; parentPort.ref(); parentPort.on('message', () => 0);",
      ),
      1,
    );
    const endings: number[] = [];
    waiting.listen({ message: () => undefined, ended: (worker) => endings.push(worker) });
    await waiting.dismiss();
    expect(endings).toEqual([]);
  });
});
