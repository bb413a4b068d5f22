import { loadReport, LoadMeasures } from '@tietovirta/load';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '../testing/fake-terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'tietovirta-diff-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Writes the report of a load of 100 messages, late by so many ms each. */
function write(name: string, lateMs: number): void {
  const measures = new LoadMeasures();
  const kelmu = measures.ofExchange('kelmu');
  kelmu.sent = measures.sent = measures.due = 100;
  kelmu.lateness.record(lateMs, 100);
  measures.lateness.record(lateMs, 100);
  const scenario = { name: 'what-if', from: '2024-06-17', to: '2024-06-18', exchanges: ['kelmu'], scale: '1', seed: 1, volumes: {}, peaks: [], thresholds: {} }; // oxfmt-ignore
  const facts = { scenario, pace: '60 x', to: '-', wire: 'messages', version: '0.1.0', startedAt: '2026-01-01T00:00:00Z', wallMs: 1_000, ending: 'complete' as const, parts: [{ part: 1, of: 1 }], planned: 100, plan: 100 }; // oxfmt-ignore
  writeFileSync(join(folder, name), JSON.stringify(loadReport(facts, measures, [])));
}

describe('runs diff of two loads', () => {
  write('before.json', 10);
  write('after.json', 20);
  writeFileSync(join(folder, 'gate.yaml'), "lateness: ['p(95)<+150%', 'p(95)<+40%']\n");
  writeFileSync(join(folder, 'wide.yaml'), "lateness: ['p(95)<+150%']\n");
  writeFileSync(join(folder, 'broken.yaml'), "latness: ['p(95)<2s']\n");
  writeFileSync(join(folder, 'other.json'), '{}');

  it('shows what both measured, and ends well without a gate or within it', async () => {
    const { out, exitCode } = await say('runs diff before.json after.json', { folder });
    expect(exitCode).toBe(0);
    expect(out).toMatch(/before\.json +after\.json\n(.*\n)*lateness p\(95\) +10\.0 ms +20\.0 ms/);
    expect((await say('runs diff before.json after.json --gate wide.yaml', { folder })).exitCode).toBe(0);
  });

  it('ends with 99 where a gate does not hold, and says which condition', async () => {
    const { out, exitCode } = await say('runs diff before.json after.json --gate gate.yaml', { folder });
    expect(exitCode).toBe(99);
    expect(out).toMatch(/✓ {2}lateness {2}p\(95\)<\+150% .*\+100 %\n✗ {2}lateness {2}p\(95\)<\+40% .*\+100 %\n/);
    const json = await say('runs diff before.json after.json --gate gate.yaml --json', { folder });
    expect(json.exitCode).toBe(99);
    expect((JSON.parse(json.out) as { gate: { holds: boolean }[] }).gate.map(({ holds }) => holds)).toEqual([true, false]); // oxfmt-ignore
  });

  it.each([
    ['runs diff before.json last', 'A run and the report of a load cannot be compared.'],
    [
      'runs diff before.json after.json --gate broken.yaml',
      'line 1, column 1, latness: loads have no metric "latness"',
    ],
    ['runs diff before.json other.json', 'other.json is no report of a load'],
    ['runs diff before.json nothere.json', 'There is no file or folder'],
    ['load --merge before.json before.json', 'the part 1/1 is there 2 times'],
  ])('refuses %s', async (line, text) => {
    const { err, exitCode } = await say(line, { folder });
    expect(exitCode).toBe(2);
    expect(err).toContain(text);
  });
});
