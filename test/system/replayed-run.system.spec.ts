/** The whole product by its command line: a run with one worker, with two, and a replayed recording tell the same. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../apps/tietovirta/bin/tietovirta.mjs', import.meta.url));

/** Runs the command line to its end; resolves to its exit code and what it said. */
function tietovirta(args: readonly string[]): Promise<{ readonly code: unknown; readonly said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : error.code, said: `${stdout}${stderr}` });
    });
  });
}

describe('Law 5: one truth, many ways', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tietovirta-replayed-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('one worker, three workers and a replayed recording give the same tables and the same hash', async () => {
    const store = ['--store', join(folder, 'store'), '--quiet'];
    const scenario = ['--from', '2024-12-28', '--to', '2025-01-01', '--scale', '1/16'];
    const recording = join(folder, 'recording');
    const runs = [
      await tietovirta(['run', ...scenario, '--workers', '1', '--record', recording, ...store]),
      await tietovirta(['run', ...scenario, '--workers', '3', ...store]),
      await tietovirta(['run', '--replay', recording, '--workers', '2', ...store]),
    ];
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
    for (const other of ['2', '3']) {
      const difference = await tietovirta(['runs', 'diff', '1', other, ...store.slice(0, 2)]);
      expect(difference).toMatchObject({ code: 0 });
    }
    const otherSeed = await tietovirta(['run', ...scenario, '--seed', '2', ...store]);
    expect(otherSeed.code).toBe(0);
    expect((await tietovirta(['runs', 'diff', '1', '4', ...store.slice(0, 2)])).code).toBe(1);
  }, 120_000);
});
