/** The thread of plans as a server sees it; what the thread does is played by modules that a spec writes. */
import { PlanThread } from './plan-thread.js';

const moduleOf = (code: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort, threadId } from 'node:worker_threads';${code}`)}`,
  );

/** Says in which thread a row was asked for. */
const answering = moduleOf(
  "parentPort.on('message', ({ nth, asked }) => { if (asked.row === 'dies') process.exit(3); if (asked.row !== 'never') parentPort.postMessage({ nth, kind: 'done', done: { hours: [], hoursOf: [threadId] } }); });",
);

let work: PlanThread;
const asked = (row: string): Promise<unknown> =>
  work.of('hours', { row, scenario: {} as never }).then(({ hoursOf: [thread] }) => thread);

afterEach(() => work.end());

describe('the thread of plans of a server', () => {
  it('is one for all that is asked, starts when something is, and ends when nothing was for a while', async () => {
    work = new PlanThread({ entry: answering, idleMs: 0 });
    expect(work.isUp).toBe(false);
    const [first, second] = await Promise.all([asked('one'), asked('two')]);
    expect(second).toBe(first);
    await new Promise<void>((resolve) => {
      const look = (): void => void (work.isUp ? setImmediate(look) : resolve());
      look();
    });
    expect(await asked('three')).not.toBe(first);
  });

  it('tells all who wait when it dies, and the next work gets another one', async () => {
    work = new PlanThread({ entry: answering });
    const both = await Promise.allSettled([asked('never'), asked('dies')]);
    expect(both.map((each) => each.status === 'rejected' && each.reason)).toEqual(
      [1, 2].map(() =>
        expect.objectContaining({
          code: 'PLAN_WORK_FAILED',
          cause: expect.objectContaining({ message: 'the thread of plans ended early (code 3)' }),
        }),
      ),
    );
    expect(await asked('one')).toEqual(expect.any(Number));
  });

  it('tells what it cannot keep in its memory as work that was cut short', async () => {
    const hungry = moduleOf("parentPort.on('message', () => { const all = []; for (;;) all.push([Math.random()]); });");
    work = new PlanThread({ entry: hungry, memoryMegabytes: 16 });
    await expect(asked('one')).rejects.toMatchObject({
      code: 'PLAN_WORK_FAILED',
      cause: { code: 'ERR_WORKER_OUT_OF_MEMORY' },
    });
  });

  it('says of a refusal which it is, in both languages', async () => {
    const refusing = moduleOf(
      "parentPort.on('message', ({ nth }) => parentPort.postMessage({ nth, kind: 'failed', failure: { message: 'no', code: 'PLAN_TOO_LARGE', says: { fi: 'ei', en: 'no' } } }));",
    );
    work = new PlanThread({ entry: refusing });
    await expect(asked('one')).rejects.toMatchObject({ code: 'PLAN_TOO_LARGE', says: { fi: 'ei', en: 'no' } });
  });

  it('gives up what is under way when the server ends, and takes nothing more', async () => {
    work = new PlanThread({ entry: answering });
    const waiting = asked('never').catch((error: unknown) => error);
    await work.end();
    expect(await waiting).toMatchObject({ code: 'PLAN_WORK_FAILED' });
    await expect(asked('one')).rejects.toMatchObject({ cause: { message: 'the server is closing' } });
  });
});
