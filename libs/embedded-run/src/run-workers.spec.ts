import { noEntries } from '@tietovirta/counting';
import { jest } from '@jest/globals';
import type { Scenario } from '@tietovirta/scenarios';
import type { FromWorker, ToWorker, WorkReport } from './worker-messages.js';
import { RunWorkers, stopGraceMs, type RunWorkersOptions } from './run-workers.js';
import type { WorkerPool, WorkerListener } from './worker-pool.js';

const reportOf = (sent: number): WorkReport => ({
  batch: { positions: [], runs: [noEntries(1)] },
  expectations: [],
  sent,
  counted: sent,
  repeatedFrames: 0,
  repeatedMessages: 0,
});

/** Two workers whose part the spec plays. */
class PlayedWorkers implements Pick<WorkerPool, 'count' | 'listen' | 'prepare' | 'post' | 'terminate'> {
  readonly count = 2;
  readonly posted: string[] = [];
  private listener: WorkerListener | undefined;

  listen(listener: WorkerListener): void {
    this.listener = listener;
  }

  prepare({ name }: Scenario): void {
    this.posted.push(`all: play ${name}`);
  }

  post(worker: number, message: unknown): void {
    this.posted.push(`${worker}: ${(message as ToWorker).kind}`);
  }

  async terminate(): Promise<void> {
    this.posted.push('terminated');
  }

  answer(worker: number, message: FromWorker): void {
    this.listener?.message(worker, message);
  }

  end(worker: number, message: string): void {
    this.listener?.ended(worker, new Error(message));
  }
}

const scenario = { name: 'spec', year: 2024 } as ConstructorParameters<typeof RunWorkers>[0]['scenario'];

describe('the workers of a run', () => {
  let workers: PlayedWorkers;
  let written: number[][];
  let finishWriting: () => void;
  let ended: Promise<void>;
  let begun: string[];
  let options: RunWorkersOptions;
  let run: RunWorkers;

  beforeEach(() => {
    jest.useFakeTimers();
    workers = new PlayedWorkers();
    written = [];
    options = {
      scenario,
      tasks: [],
      workers: workers as unknown as WorkerPool,
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
    };
    run = new RunWorkers(options);
    ended = run.work();
    ended.catch(() => undefined);
    begun = workers.posted.splice(0);
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

  it('get the scenario before each gets its part', () => {
    expect(begun).toEqual(['all: play spec', '0: assignment', '1: assignment']);
  });

  it('are all asked once a second, and their reports are written as one', () => {
    jest.advanceTimersByTime(1000);
    expect(workers.posted).toEqual(['0: report', '1: report']);
    report(0, 5);
    expect(written).toEqual([]);
    report(1, 7);
    expect(written).toEqual([[0, 5, 1, 7]]);
  });

  it('are not asked while reports are being written, so that they do not run ahead of the ledger', async () => {
    jest.advanceTimersByTime(1000);
    report(0, 5);
    report(1, 7);
    jest.advanceTimersByTime(3000);
    expect(workers.posted).toHaveLength(2);
    await wrote();
    jest.advanceTimersByTime(4000);
    expect(workers.posted).toHaveLength(4);
  });

  it.each([
    ['in the second after it where their reports were written in a tenth of one', 1100, 2000],
    ['once eight times as long has passed where writing took a third of a second', 1300, 4000],
    ['four seconds after it however long it took', 11_000, 15_000],
  ])('are asked again %s', async (_, writtenAtMs, askedAtMs) => {
    jest.advanceTimersByTime(1000);
    report(0, 5);
    report(1, 7);
    jest.advanceTimersByTime(writtenAtMs - 1000);
    await wrote();
    jest.advanceTimersByTime(askedAtMs - writtenAtMs - 1);
    expect(workers.posted).toHaveLength(2);
    jest.advanceTimersByTime(1);
    expect(workers.posted).toHaveLength(4);
  });

  it('end when all have finished and everything is written, also what one reported right before', async () => {
    jest.advanceTimersByTime(1000);
    report(0, 5);
    workers.answer(0, { kind: 'idle' });
    workers.answer(1, { kind: 'idle' });
    expect(workers.posted.slice(2)).toEqual(['0: finish', '1: finish']);
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
    expect(workers.posted.at(-1)).toBe('terminated');
  });

  it('fail with what one of them failed with, and are all terminated', async () => {
    workers.end(1, 'out of memory');
    await expect(ended).rejects.toThrow('worker 2 failed: out of memory');
    expect(workers.posted.at(-1)).toBe('terminated');
  });

  it('fail with the code, the answer and the texts of an error, whose class is lost on the way', async () => {
    const says = { fi: 'Levyllä ei ole tilaa.', en: 'No space is left.' };
    const failure = { message: says.en, stack: undefined, code: 'RECORDING_DISK_FULL', retry: 'never' as const, says };
    workers.answer(1, { kind: 'failed', failure });
    const error = await ended.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'RUN_FAILED', cause: { code: 'RECORDING_DISK_FULL', retry: 'never', says } });
  });

  it('do not miss one that ends after it finished', async () => {
    finish(1, 7);
    await wrote();
    workers.end(1, 'it ended early (code 0)');
    finish(0, 6);
    await wrote();
    await expect(ended).resolves.toBeUndefined();
  });

  it('that do not answer in time when they are to stop are ended; what the others reported is written', async () => {
    run.stop();
    expect(workers.posted).toEqual(['0: report', '1: report']);
    report(0, 5);
    jest.advanceTimersByTime(stopGraceMs - 1);
    expect(written).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(written).toEqual([[0, 5]]);
    // What comes after that is made again when the run goes on.
    report(1, 7);
    await wrote();
    await expect(ended).resolves.toBeUndefined();
    expect([written, workers.posted.at(-1)]).toEqual([[[0, 5]], 'terminated']);
  });

  it('that answer when they are to stop end by themselves, however long that takes', async () => {
    run.stop();
    report(0, 5);
    report(1, 7);
    await wrote();
    jest.advanceTimersByTime(60 * stopGraceMs);
    expect(workers.posted).not.toContain('terminated');
    finish(0, 6);
    finish(1, 8);
    await wrote();
    await expect(ended).resolves.toBeUndefined();
    expect(written).toEqual([
      [0, 5, 1, 7],
      [0, 6, 1, 8],
    ]);
  });

  it('that record are not ended before they are done: a recording is whole up to where it stops', async () => {
    const recording = new RunWorkers({ ...options, recordFolder: '/recording' });
    recording.work().catch(() => undefined);
    recording.stop();
    jest.advanceTimersByTime(60 * stopGraceMs);
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    expect(workers.posted).not.toContain('terminated');
  });
});
