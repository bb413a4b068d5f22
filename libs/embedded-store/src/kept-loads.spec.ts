import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoadReport } from '@tietovirta/load';
import { KeptLoads } from './kept-loads.js';
import { openStore } from './open-store.js';

let store: string;
beforeEach(async () => {
  store = await mkdtemp(join(tmpdir(), 'tietovirta-loads-'));
});
afterEach(() => rm(store, { recursive: true, force: true }));

const report = (name: string): LoadReport =>
  ({
    format: 1,
    scenario: { name },
    parts: [],
    sent: 7,
    curves: {},
    startedAt: '2026-01-01T00:00:00.000Z',
  }) as unknown as LoadReport; // as much as reading asks for

describe('Kept loads', () => {
  it('are numbered in their order, and listed with the newest first', async () => {
    const loads = new KeptLoads(store);
    expect(await loads.list()).toEqual([]);
    expect([await loads.keep(report('first')), await loads.keep(report('second'))]).toEqual([1, 2]);
    expect((await new KeptLoads(store).list()).map(({ load, report: { scenario } }) => [load, scenario.name])).toEqual([
      ...[
        [2, 'second'],
        [1, 'first'],
      ],
    ]);
    expect(await loads.find(1)).toEqual(report('first'));
    expect(await loads.find(3)).toBeUndefined();
    expect(await readdir(join(store, 'loads'))).toEqual(['1.json', '2.json']);
  });

  it('of processes that keep theirs at the same time have numbers of their own', async () => {
    const kept = await Promise.all([1, 2, 3].map((each) => new KeptLoads(store).keep({ ...report(`${each}`), startedAt: `2026-01-0${each}T00:00:00.000Z` }))); // oxfmt-ignore
    expect(kept.toSorted()).toEqual([1, 2, 3]);
  });

  it('that are no reports are refused by their file', async () => {
    const loads = new KeptLoads(store);
    await loads.keep(report('sound'));
    await writeFile(join(store, 'loads', '2.json'), '{}');
    await expect(loads.list()).rejects.toThrow(/2\.json is no report of a load/);
  });

  it('leave room for a store in their folder', async () => {
    await new KeptLoads(store).keep(report('before any run'));
    const opened = await openStore({ folder: store, productVersion: '1' });
    expect(await opened.archive.list()).toEqual([]);
    await opened.close();
    expect(await new KeptLoads(store).list()).toHaveLength(1);
  }, 60_000);
});
