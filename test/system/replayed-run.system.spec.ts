/** The whole product by its command line: a run with one worker, with three, and a replayed recording come to the same. */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const main = fileURLToPath(new URL('../../apps/tietovirta/bin/tietovirta.mjs', import.meta.url));

interface Told {
  readonly hash: string;
  readonly tables: readonly { readonly rows: readonly { readonly id: string; readonly simulated: unknown }[] }[];
}

/** Runs the command line to its end; resolves to the hash and the figures in its JSON document. */
function run(...args: readonly string[]): Promise<{ readonly hash: string; readonly figures: readonly unknown[] }> {
  return new Promise((resolve, reject) => {
    const options = { maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, [main, 'run', ...args, '--json'], options, (error, stdout, stderr) => {
      if (error !== null) {
        reject(new Error(`${error.message}\n${stderr}`));
        return;
      }
      const { hash, tables } = JSON.parse(stdout) as Told;
      resolve({ hash, figures: tables.flatMap(({ rows }) => rows.map(({ id, simulated }) => [id, simulated])) });
    });
  });
}

function changeManifest(recording: string, change: (manifest: object) => object): void {
  const path = join(recording, '_manifest.json');
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')) as object)));
}

describe('Law 5: one truth, many ways', () => {
  let folder: string;
  const kept = (): readonly string[] => ['--store', join(folder, 'other-store')];
  let twoDays: Promise<string> | undefined;
  const recordTwoDays = async (): Promise<string> => {
    const recording = join(folder, 'two days');
    await run('--from', '2024-12-30', '--to', '2025-01-01', '--scale', '1/1000', '--record', recording, ...kept());
    return recording;
  };
  /** A copy of what was recorded once, to be changed. */
  const record = async (name: string): Promise<string> => {
    const recording = join(folder, name);
    await cp(await (twoDays ??= recordTwoDays()), recording, { recursive: true });
    return recording;
  };
  const replay = (recording: string) =>
    promisify(execFile)(process.execPath, [main, 'run', '--replay', recording, '--json', ...kept()], {
      maxBuffer: 1e8,
    });
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tietovirta-replayed-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each([
    ['a month with all exchanges', 20, ['--from', '2024-12-01', '--scale', '1/1000']],
    ['days whose slices take several frames', 4, ['--from', '2024-12-26', '--exchanges', 'kelmu,population-register']],
  ])('one worker, three workers and a replayed recording of %s give the same tables and the same hash', async (name, least, part) => {
    const store = ['--store', join(folder, name)];
    const scenario = [...part, '--to', '2025-01-01'];
    const recording = join(folder, `recorded ${name}`);
    const recorded = await run(...scenario, '--workers', '1', '--record', recording, ...store);
    expect(recorded.figures.length).toBeGreaterThan(least);
    expect(await run(...scenario, '--workers', '3', ...store)).toEqual(recorded);
    expect(await run('--replay', recording, '--workers', '2', ...store)).toEqual(recorded);
  }, 120_000); // oxfmt-ignore

  it('another seed gives another hash, by which its run differs', async () => {
    const store = ['--store', join(folder, 'seeds')];
    const scenario = ['--from', '2024-12-01', '--to', '2025-01-01', '--exchanges', 'kelmu,eessi', '--scale', '1/1000'];
    const [one, other] = [await run(...scenario, ...store), await run(...scenario, '--seed', '2', ...store)];
    expect(other.hash).not.toBe(one.hash);
    const difference = promisify(execFile)(process.execPath, [main, 'runs', 'diff', '1', '2', ...store]);
    await expect(difference).rejects.toMatchObject({ code: 1 });
  }, 120_000);

  it('a replay that comes to another hash than its manifest says ends with 1 and both hashes', async () => {
    const recording = await record('altered');
    changeManifest(recording, (manifest) => ({ ...manifest, streamHash: '0'.repeat(64) }));
    await expect(replay(recording)).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining(`"isSame": false`) as string,
      stderr: expect.stringMatching(/its stream hash is [0-9a-f]{64}, the manifest says 0{64}\./) as string,
    });
  }, 60_000);

  it('a recording of another generation plays and is counted, but is not compared with the plan', async () => {
    const recording = await record('of generation 7');
    changeManifest(recording, (manifest) => ({ ...manifest, generation: 7 }));
    const { stdout } = await replay(recording);
    const told = JSON.parse(stdout) as Record<string, unknown>;
    const replayed = { streamHash: told.hash, isSame: true, generation: 7, isOfThisGeneration: false };
    expect(told).toMatchObject({ replayed, cellsCompared: 0, firstDifference: null });
    expect(told.counted).toBe(told.planned);
    const again = promisify(execFile)(process.execPath, [main, 'run', '--resume', 'last', ...kept()]);
    await expect(again).rejects.toMatchObject({ code: 2 });
    const shown = await promisify(execFile)(process.execPath, [main, 'runs', 'show', 'last', ...kept()]);
    expect(shown.stdout).toContain('7; this version makes generation 4');
  }, 60_000);
});
