import { runDifference } from './run-difference.js';
import { sampleRun as run, scenarioOf, tablesWith } from './testing/sample-run.js';

describe('the difference of two runs', () => {
  it('is none when cells, counts and hash agree, whatever their rates', () => {
    const difference = runDifference(run(1), run(2, { seconds: 9, messagesPerSecond: 1 }));
    expect(difference).toMatchObject({ isSame: true, cells: [] });
    expect([difference.counts, difference.settings]).toEqual([{}, {}]);
    expect(difference.rates.seconds).toEqual({ first: 1, second: 9 });
  });

  it('is none between a run in one process and one through Kafka', () => {
    const difference = runDifference(run(1), run(7, {}, { ...scenarioOf(1), wire: 'frames' }));
    expect([difference.isSame, difference.settings]).toEqual([true, {}]);
  });

  it('is none between a run of an earlier version and one that says all its settings', () => {
    const said = { ...scenarioOf(1), base: 2024, speed: 'max', lateness: 'best-effort' };
    expect(runDifference(run(1), run(2, {}, said)).settings).toEqual({});
    expect(runDifference(run(1, {}, said), run(2)).settings).toEqual({});
  });

  it('is the hash alone when the same numbers came of other messages', () => {
    const difference = runDifference(run(1), run(2, { hash: 'bb' }, scenarioOf(2)));
    expect(difference).toMatchObject({ isSame: false, cells: [], settings: { seed: { first: 1, second: 2 } } });
    expect(difference.hash).toEqual({ first: 'aa', second: 'bb', isSame: false });
  });

  it('names the cells and counts', () => {
    const difference = runDifference(run(1), run(2, { counted: 4, setAside: 1, tables: tablesWith(4) }));
    expect(difference.isSame).toBe(false);
    expect(difference.cells).toEqual([
      { table: 'banks', row: 'banks.payments', first: { printed: '5', value: 5 }, second: { printed: '4', value: 4 } },
    ]);
    expect(Object.keys(difference.counts)).toEqual(['counted', 'setAside']);
  });

  it('is there as well where the ledger of one keeps something else than its archive', () => {
    const changed = [{ figure: 'cells' as const, archive: 5, ledger: 6 }];
    const difference = runDifference(run(1), { ...run(2), ledgerDifferences: changed });
    expect(difference).toMatchObject({ isSame: false, ledgerDifferences: { first: [], second: changed } });
  });
});
