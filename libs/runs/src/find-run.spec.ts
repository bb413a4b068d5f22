import { MemoryArchive, type Archive } from '@tietovirta/archive';
import { MemoryLedger } from '@tietovirta/ledger';
import { endedRun, findRun, keptTables, refuseFinished } from './find-run.js';
import type { RunsKept } from './runs-kept.js';
import { sampleRun } from './testing/sample-run.js';

const request = { name: 'x', year: 2024, scenario: {}, productVersion: '1', startedAt: '2026-01-01T00:00:00.000Z' };

async function keptRuns(runs: number): Promise<RunsKept & { readonly archive: Archive }> {
  const archive = new MemoryArchive();
  for (let run = 0; run < runs; run += 1) await archive.start(request);
  return { archive, ledger: new MemoryLedger(), place: 'store', folder: '/x', options: ' --store x' };
}

describe('a run', () => {
  it('is found by its number, or as the last one', async () => {
    const runs = await keptRuns(3);
    expect((await findRun(runs, 2)).id).toBe(2);
    expect((await findRun(runs, 'last')).id).toBe(3);
  });

  it('that was never kept is refused with those that are, the newest first and no more than ten', async () => {
    await expect(findRun(await keptRuns(12), 13)).rejects.toMatchObject({
      message: 'There is no run 13 in the store /x.',
      hint: 'It keeps 12, 11, 10, 9, 8, 7, 6, 5, 4, 3 and 2 older ones; "tietovirta runs --store x" lists them.',
    });
  });

  it('of a place that keeps none is refused with how to make one', async () => {
    await expect(findRun(await keptRuns(0), 'last')).rejects.toMatchObject({
      says: { fi: 'Varastossa /x ei ole vielä yhtään ajoa.' },
      hint: 'Start one, for example with "tietovirta run smoke --store x".',
    });
  });

  it('that was played to its end can be compared and has tables', () => {
    const run = sampleRun(1);
    expect(endedRun(run, '').outcome).toBe(run.outcome);
    expect(keptTables(run, '')).toBe(run.outcome.tables);
  });

  it.each([endedRun, keptTables])('that was stopped is refused with how to go on (%p)', (read) => {
    const stopped = sampleRun(7, { status: 'stopped', tables: null });
    expect(() => read(stopped, ' --on kafka')).toThrow(
      expect.objectContaining({ hint: '"tietovirta run --resume 7 --on kafka" goes on with it.' }),
    );
  });

  it('that was played to its end is refused to those who would go on with it, and no other', () => {
    for (const status of ['finished', 'differing'] as const)
      expect(() => refuseFinished({ ...sampleRun(7), status }, '')).toThrow('Run 7 is finished');
    for (const status of ['stopped', 'failed', 'running'] as const)
      expect(() => refuseFinished({ ...sampleRun(7), status }, '')).not.toThrow();
  });
});
