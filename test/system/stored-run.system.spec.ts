/** Runs that other versions stored: those of before go on, those of later are listed and refused in words. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import { openStore } from '@tietovirta/embedded-store';

const main = fileURLToPath(new URL('../../apps/tietovirta/bin/tietovirta.mjs', import.meta.url));

/** As version 0.1.0 of commit 8c1f2bb stored the scenario of a run on a stack. */
const storedBefore =
  '{"name":"two-days","year":2024,"exchanges":["kelmu","tax-data"],"from":"2024-12-30","to":"2025-01-01","scale":{"numerator":1,"denominator":100},"seed":7,"wire":"frames"}';

jest.setTimeout(120_000); // a busy machine

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const say = (...args: readonly string[]): Promise<Said> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [main, ...args], { maxBuffer: 64 * 1024 * 1024 }, (_, out, err) => {
      resolve({ code: child.exitCode ?? -1, out, err });
    });
  });

describe('a store of another version', () => {
  let folder: string;
  let place: readonly string[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tietovirta-stored-'));
    place = ['--store', join(folder, 'store')];
    const store = await openStore({ folder: join(folder, 'store'), productVersion: '0.1.0' });
    const before = JSON.parse(storedBefore) as object;
    const common = { year: 2024, productVersion: '0.1.0', startedAt: '2026-01-01T00:00:00Z' };
    await store.archive.start({ ...common, name: 'two-days', scenario: before });
    await store.archive.start({
      ...common,
      name: 'later',
      productVersion: '9.0.0',
      scenario: { ...before, moods: [] },
    });
    await store.close();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is listed, also the runs that only a later version can read', async () => {
    const { code, out } = await say('runs', ...place);
    expect(code).toBe(0);
    expect(out).toMatch(/^ +2 +later +\S.* \? +\? +2026/m);
    expect(out).toMatch(/^ +1 +two-days .*2024-12-30 to 2025-01-01 \(exclusive\), 2 exchanges +1\/100/m);
    const later = await say('runs', 'show', '2', ...place);
    expect(later.out).toContain('moods: there is no such setting.');
    expect((await say('runs', 'show', '1', ...place)).out).toMatch(/wire +frames/);
  });

  it('does not let a run of before go on: its messages are of another generation; the command that starts it anew is told', async () => {
    const { code, err } = await say('run', '--resume', '1', '--json', '--workers', '1', ...place);
    expect(code).toBe(2);
    expect(err).toMatch(/Run 1 cannot be gone on with: its messages are of generation 1/);
    expect(err).toMatch(/"tietovirta run .*" starts it anew/);
  });

  it('refuses to go on with a run that it cannot read, and says why', async () => {
    const { code, err } = await say('run', '--resume', '2', '--workers', '1', ...place);
    expect(code).toBe(2);
    expect(err).toContain('The scenario of run 2, stored by version 9.0.0, cannot be run: 1 fault');
    expect(err).toContain('moods: there is no such setting.');
  });
});
