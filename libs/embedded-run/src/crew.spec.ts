import { noEntries } from '@tietovirta/counting';
import { jest } from '@jest/globals';
import type { Scenario } from '@tietovirta/scenarios';
import type { FromWorker, ToWorker, WorkReport } from './crew-messages.js';
import { Crew } from './crew.js';
import type { HiredWorkers, WorkerListener } from './hired-workers.js';

const reportOf = (sent: number): WorkReport => ({
  batch: { positions: [], runs: [noEntries(1)] },
  expectations: [],
  sent,
  counted: sent,
  repeatedFrames: 0,
  repeatedMessages: 0,
});

/** Two workers whose part the spec plays. */
class PlayedWorkers implements Pick<HiredWorkers, 'count' | 'listen' | 'prepare' | 'say' | 'dismiss'> {
  readonly count = 2;
  readonly told: string[] = [];
  private listener: WorkerListener | undefined;

  listen(listener: WorkerListener): void {
    this.listener = listener;
  }

  prepare({ name }: Scenario): void {
    this.told.push(`all: play ${name}`);
  }

  say(worker: number, message: unknown): void {
    this.told.push(`${worker}: ${(message as ToWorker).kind}`);
  }

  async dismiss(): Promise<void> {
    this.told.push('dismissed');
  }

  answer(worker: number, message: FromWorker): void {
    this.listener?.message(worker, message);
  }

  end(worker: number, message: string): void {
    this.listener?.ended(worker, new Error(message));
  }
}

const scenario = { name: 'spec', year: 2024 } as ConstructorParameters<typeof Crew>[0]['scenario'];

describe('a crew', () => {
  let workers: PlayedWorkers;
  let written: number[][];
  let finishWriting: () => void;
  let ended: Promise<void>;
  let begun: string[];

  beforeEach(() => {
    jest.useFakeTimers();
    workers = new PlayedWorkers();
    written = [];
    const crew = new Crew({
      scenario,
      tasks: [],
      workers: workers as unknown as HiredWorkers,
      partitions: 4,
      runId: 1,
      stream: 'run-1',
      positions: new Map(),
      marks: [],
      recordFolder: undefined,
      replayFolder: undefined,
      onReports: (reports) => {
        written.push([...reports].flatMap(([worker, { sent }]) => [worker, sent]));
        return new Promise((resolve) => (finishWriting = resolve));
      },
    });
    ended = crew.work();
    ended.catch(() => undefined);
    begun = workers.told.splice(0);
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const wrote = async (): Promise<void> => {
    finishWriting();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  const report = (worker: number, sent: number): void => {
    workers.answer(worker, { kind: 'report', report: reportOf(sent) });
  };
  const finish = (worker: number, sent: number): void => {
    workers.answer(worker, { kind: 'finished', report: reportOf(sent) });
  };

  it('is told what to play before each gets its part', () => {
    expect(begun).toEqual(['all: play spec', '0: assignment', '1: assignment']);
  });

  it('asks all workers once a second, and writes their reports as one', () => {
    jest.advanceTimersByTime(1000);
    expect(workers.told).toEqual(['0: report', '1: report']);
    report(0, 5);
    expect(written).toEqual([]);
    report(1, 7);
    expect(written).toEqual([[0, 5, 1, 7]]);
  });

  it('asks nobody while reports are being written, so that workers do not run ahead of the ledger', async () => {
    jest.advanceTimersByTime(1000);
    report(0, 5);
    report(1, 7);
    jest.advanceTimersByTime(3000);
    expect(workers.told).toHaveLength(2);
    await wrote();
    jest.advanceTimersByTime(1000);
    expect(workers.told).toHaveLength(4);
  });

  it('ends when everybody has finished and everything is written, also what one reported right before', async () => {
    jest.advanceTimersByTime(1000);
    report(0, 5);
    workers.answer(0, { kind: 'idle' });
    workers.answer(1, { kind: 'idle' });
    expect(workers.told.slice(2)).toEqual(['0: finish', '1: finish']);
    finish(0, 6);
    finish(1, 7);
    expect(written).toEqual([[0, 5, 1, 7]]);
    await wrote();
    expect(written).toEqual([
      [0, 5, 1, 7],
      [0, 6],
    ]);
    finishWriting();
    await ended;
    expect(workers.told.at(-1)).toBe('dismissed');
  });

  it('fails with what a worker failed with, and lets all go', async () => {
    workers.end(1, 'out of memory');
    await expect(ended).rejects.toThrow('worker 2 failed: out of memory');
    expect(workers.told.at(-1)).toBe('dismissed');
  });

  it('does not miss a worker that leaves after it finished', async () => {
    finish(1, 7);
    await wrote();
    workers.end(1, 'it ended early (code 0)');
    finish(0, 6);
    await wrote();
    await expect(ended).resolves.toBeUndefined();
  });
});
