/** What every archive must keep. An adapter runs the suite in its `*.contract.spec.ts`. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Archive } from '../archive.js';
import type { RunOutcome, RunRequest } from '../run-record.js';
import { RunUnknown } from '../run-unknown.js';

/** How the suite comes by an archive. */
export interface ArchiveUnderContract {
  /** An archive in which runs may stand already. */
  open(): Promise<Archive>;
  /** An archive that has lost everything it did not store: reopened, or the same one where nothing is stored. */
  reopen(): Promise<Archive>;
}

const request: RunRequest = {
  name: 'quiet-week',
  year: 2024,
  scenario: { zone: 'first', year: 2024, exchanges: ['kelmu', 'eessi'], scale: { k: 1000 }, none: null },
  productVersion: '0.1.0',
  generation: 3,
  startedAt: '2024-12-31T23:59:59.123Z',
};

const outcome: RunOutcome = {
  status: 'finished',
  finishedAt: '2025-01-01T00:00:40.000Z',
  planned: 232_000_000,
  sent: 2 ** 40,
  counted: Number.MAX_SAFE_INTEGER,
  setAside: 0,
  hash: 'ffffffff00000001',
  seconds: 40.25,
  messagesPerSecond: 12_345_678.5,
  peakMemoryBytes: 3 * 2 ** 30,
  cellsCompared: 120,
  cellsDiffering: 0,
  tables: [{ id: 'kelmu', title: { fi: 'Kelmu-kyselyt', en: 'Kelmu queries' }, rows: [{ value: null }] }],
};

/** Runs the suite against the archives of one adapter. */
export const archiveContract = (name: string, { open, reopen }: ArchiveUnderContract): void => {
  describe(`${name} keeps the promise of an archive`, () => {
    let archive: Archive;
    beforeEach(async () => {
      archive = await open();
    });

    it('knows no run that was not started', async () => {
      const { id } = await archive.start(request);
      expect(await archive.find(id + 1)).toBeUndefined();
      expect(await archive.find(0)).toBeUndefined();
    });

    it('keeps another scenario with a run that goes on at another speed, and nothing else of it', async () => {
      const started = await archive.start(request);
      const scenario = { ...(request.scenario as object), speed: 3_600 };
      expect(await archive.keepScenario(started.id, scenario)).toEqual({ ...started, scenario });
      expect(await (await reopen()).find(started.id)).toEqual({ ...started, scenario });
    });

    it('keeps how the clock of a run stands, also when the run has ended and goes on', async () => {
      const { id, ...started } = await archive.start(request);
      const clock = { beginMs: 1_704_060_000_000, releasedMs: 1_704_063_600_000, instantMs: 1_704_060_060_000, isPaused: false, isMoving: true, lateMs: 12.5, beats: 3 }; // oxfmt-ignore
      await archive.tellClock(id, { ...clock, beats: 2 });
      await archive.tellClock(id, clock);
      expect(await archive.find(id)).toEqual({ ...started, id, clock });
      await archive.finish(id, outcome);
      await archive.resume(id);
      const again = await reopen();
      expect(await again.find(id)).toEqual({ ...started, id, clock });
      await expect(again.tellClock(id + 1, clock)).rejects.toThrow(RunUnknown);
    });

    it('keeps the pace that was asked for last, and takes none from whoever has not seen it', async () => {
      const { id, ...started } = await archive.start(request);
      expect(await archive.askPace(id, { nth: 1, isPaused: true })).toBe(true);
      expect(await archive.askPace(id, { nth: 1, isPaused: false })).toBe(false);
      expect(await archive.askPace(id, { nth: 3, isPaused: false })).toBe(false);
      expect(await archive.askPace(id, { nth: 2, isPaused: true, goalMs: 1_704_063_600_000 })).toBe(true);
      const asked = { nth: 2, isPaused: true, goalMs: 1_704_063_600_000 };
      const again = await reopen();
      expect(await again.find(id)).toEqual({ ...started, id, asked });
      await expect(again.askPace(id + 1, { nth: 1, isPaused: true })).rejects.toThrow(RunUnknown);
    });

    it('gives a run that starts the next number and keeps what was asked for', async () => {
      const first = await archive.start(request);
      const second = await archive.start({ ...request, name: 'one-week' });
      expect(first).toEqual({ ...request, id: first.id, status: 'running' });
      expect(second.id).toBe(first.id + 1);
      expect(await archive.find(first.id)).toEqual(first);
      expect(await archive.find(second.id)).toMatchObject({ name: 'one-week', status: 'running' });
    });

    it('gives different numbers to runs that start at the same time', async () => {
      const runs = await Promise.all([1, 2, 3, 4, 5].map(() => archive.start(request)));
      expect(new Set(runs.map(({ id }) => id)).size).toBe(5);
    });

    it('keeps what came out', async () => {
      const { id } = await archive.start(request);
      const expected = { ...request, id, status: 'finished', outcome };
      expect(await archive.finish(id, outcome)).toEqual(expected);
      expect(await archive.find(id)).toEqual(expected);
    });

    it('knows after a restart what it knew before, and goes on counting', async () => {
      const { id } = await archive.start(request);
      const finished = await archive.finish(id, outcome);
      archive = await reopen();
      expect(await archive.find(id)).toEqual(finished);
      expect((await archive.start(request)).id).toBe(id + 1);
    });

    it('lets the last outcome of a resumed run stand', async () => {
      const { id } = await archive.start(request);
      await archive.finish(id, { ...outcome, status: 'failed', hash: '', tables: null, failure: 'the disk was full' });
      expect(await archive.find(id)).toMatchObject({ status: 'failed', outcome: { failure: 'the disk was full' } });
      await archive.finish(id, outcome);
      expect(await archive.find(id)).toEqual({ ...request, id, status: 'finished', outcome });
    });

    it('forgets the outcome of a run that goes on, until there is another', async () => {
      const started = await archive.start(request);
      await archive.finish(started.id, { ...outcome, status: 'failed', failure: 'a frame is missing' });
      expect(await archive.resume(started.id)).toEqual(started);
      expect(await archive.find(started.id)).toEqual(started);
      await archive.finish(started.id, outcome);
      expect(await archive.find(started.id)).toEqual({ ...request, id: started.id, status: 'finished', outcome });
    });

    it('keeps of a run under way that it is to stop, until it has ended or goes on', async () => {
      const started = await archive.start(request);
      await archive.askToStop(started.id);
      expect(await archive.find(started.id)).toEqual({ ...started, isToStop: true });
      expect((await archive.list())[0]).toMatchObject({ id: started.id, isToStop: true });
      expect(await archive.finish(started.id, outcome)).toEqual({ ...started, status: 'finished', outcome });
      await archive.askToStop(started.id);
      expect(await archive.resume(started.id)).toEqual(started);
      await archive.askToStop(started.id);
      expect(await archive.resume(started.id)).toEqual(started);
      await archive.askToStop(started.id + 1);
    });

    it('finds a run by the request that started it, and starts no second one for the same request', async () => {
      const requestKey = `request ${Math.max(0, ...(await archive.list()).map(({ id }) => id))}`;
      const run = await archive.start({ ...request, requestKey });
      expect(await archive.findRequested(requestKey)).toEqual(run);
      expect(await archive.findRequested(`${requestKey}?`)).toBeUndefined();
      await expect(archive.start({ ...request, requestKey })).rejects.toMatchObject({ code: 'REQUEST_KNOWN' });
      expect((await archive.start(request)).id).toBe(run.id + 1);
    });

    it('forgets a run that is removed, and gives its number to no other', async () => {
      const [kept, run] = [await archive.start(request), await archive.start(request)];
      await archive.finish(run.id, outcome);
      expect(await archive.remove(run.id)).toBe(true);
      expect(await archive.remove(run.id)).toBe(false);
      archive = await reopen();
      expect(await archive.find(run.id)).toBeUndefined();
      expect((await archive.list())[0]).toEqual(kept);
      expect((await archive.start(request)).id).toBe(run.id + 1);
    });

    it('refuses an outcome of a run that was never started, and lets none go on', async () => {
      const { id } = await archive.start(request);
      await expect(archive.finish(id + 1, outcome)).rejects.toMatchObject({ code: 'RUN_UNKNOWN' });
      await expect(archive.resume(id + 1)).rejects.toMatchObject({ code: 'RUN_UNKNOWN' });
    });

    it('lists runs, newest first, without their tables', async () => {
      const first = await archive.start(request);
      await archive.finish(first.id, outcome);
      const second = await archive.start(request);
      const [newest, next] = await archive.list();
      expect(newest).toEqual(second);
      expect(next).toEqual({ ...first, status: 'finished', outcome: { ...outcome, tables: null } });
    });

    it('keeps the order of what is in a scenario and in tables', async () => {
      const { id } = await archive.start(request);
      await archive.finish(id, outcome);
      const run = await archive.find(id);
      expect(JSON.stringify(run?.scenario)).toBe(JSON.stringify(request.scenario));
      expect(JSON.stringify(run?.outcome?.tables)).toBe(JSON.stringify(outcome.tables));
    });

    it('returns times in UTC, whatever zone they were given in', async () => {
      const run = await archive.start({ ...request, startedAt: '2024-07-01T02:00:00+03:00' });
      expect(run.startedAt).toBe('2024-06-30T23:00:00.000Z');
    });
  });
};
