import { jest } from '@jest/globals';
import { scenarioPlan } from '@tietovirta/plan';
import { resolveScenario } from '@tietovirta/scenarios';
import { PaceWorkers } from './pace-workers.js';
import { stopGraceMs } from './run-workers.js';
import type { ToWorker, WorkReport } from './worker-messages.js';
import type { WorkerListener, WorkerPool } from './worker-pool.js';

const planned = scenarioPlan(
  resolveScenario({ overrides: { exchanges: 'tax-data', from: '2024-03-04', to: '2024-03-05', scale: '1/1000' } }),
);
const batch: ToWorker & { readonly kind: 'due' } = { kind: 'due', fromMs: 0, toMs: 60_000 };

describe('the workers of a paced run', () => {
  let stop: AbortController;
  let workers: PaceWorkers;
  let answer: () => void;

  beforeEach(() => {
    jest.useFakeTimers();
    stop = new AbortController();
    const pool: Pick<WorkerPool, 'count' | 'listen' | 'prepare' | 'post'> = {
      count: 1,
      listen: ({ message }: WorkerListener) => {
        answer = () => {
          message(0, { kind: 'report', report: {} as WorkReport });
        };
      },
      prepare: () => undefined,
      post: () => undefined,
    };
    workers = new PaceWorkers({
      ...{ planned, runId: 1, workers: pool as WorkerPool, fromMs: 0, isBeginning: true, slices: planned.tasks },
      ...{ marks: [], signal: stop.signal },
    });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('are given up when the run is to stop and they do not answer in time, as while they open their tables', async () => {
    const counting = workers.count(batch);
    stop.abort();
    jest.advanceTimersByTime(stopGraceMs);
    expect(await counting).toBeUndefined();
  });

  it('are given up, too, when the run was to stop before they were asked', async () => {
    stop.abort();
    const counting = workers.count(batch);
    jest.advanceTimersByTime(stopGraceMs);
    expect(await counting).toBeUndefined();
  });

  it('count on when they answer in time', async () => {
    const counting = workers.count(batch);
    stop.abort();
    jest.advanceTimersByTime(stopGraceMs - 1);
    answer();
    expect((await counting)?.size).toBe(1);
  });
});
