import { differenceText } from './difference-text.js';
import { runDifference } from './run-difference.js';
import { sampleRun, scenarioOf, tablesWith } from './testing/sample-run.js';

describe('the difference of two runs in words', () => {
  it('says that nothing differs, and tells the rates all the same', () => {
    const text = differenceText(runDifference(sampleRun(1), sampleRun(2, { seconds: 9.25 })), ['1', '2'], 'en');
    expect(text.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['Counts and hashes are the same.'],
      ['', '1', '2'],
      ['stream hash', 'aa', 'aa'],
      ['messages/s', '5', '5'],
      ['seconds', '1.0', '9.3'],
      ['peak memory', '0 MB', '0 MB'],
      [''],
    ]);
  });

  it('names settings, cells and counts that differ', () => {
    const other = sampleRun(2, { counted: 4, tables: tablesWith(4) }, scenarioOf(2));
    const text = differenceText(runDifference(sampleRun(1), other), ['1', 'kafka:2'], 'fi');
    expect(text).toContain('Luvut tai tiivisteet eroavat.\nAjoilla on eri skenaariot:\n  seed: 1 / 2\n');
    expect(text).toMatch(/^banks\.payments +5 +4$/m);
    expect(text).toMatch(/^laskettu +5 +4$/m);
    expect(text).toContain('kafka:2');
  });
});
