/** The check of contents by its command line: a kept run and its recording come to the same table. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../apps/tietovirta/bin/tietovirta.mjs', import.meta.url));

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Table {
  readonly verdicts: { readonly holds: number; readonly fails: number; readonly unjudged: number };
  readonly lines: readonly { readonly id: string; readonly verdict: string; readonly judged: number }[];
}

const tietovirta = (...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], { maxBuffer: 1e8 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });

describe('check-content', () => {
  let folder: string;
  const kept = (): readonly string[] => ['--store', join(folder, 'store')];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tietovirta-content-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('says the same of a run, whose messages are made again, and of its recording, and ends as the verdicts say', async () => {
    const recording = join(folder, 'recording');
    const scenario = ['--from', '2024-03-04', '--to', '2024-03-08', '--scale', '1/1000'];
    expect(await tietovirta('run', ...scenario, '--record', recording, ...kept())).toMatchObject({ code: 0 });
    const ofRun = await tietovirta('check-content', 'last', '--json', ...kept());
    const ofRecording = await tietovirta('check-content', '--recording', recording, '--json');
    const { verdicts, lines } = JSON.parse(ofRun.stdout) as Table;
    expect(JSON.parse(ofRecording.stdout)).toEqual(JSON.parse(ofRun.stdout));
    expect(lines.find(({ id }) => id === 'laws.nothing-vanishes')).toMatchObject({ verdict: 'holds' });
    expect(lines.find(({ id }) => id === 'laws.addressable')?.judged).toBeGreaterThan(100);
    expect([ofRun.code, ofRecording.code]).toEqual(new Array(2).fill(verdicts.fails > 0 ? 1 : 0));
  }, 60_000);

  it('refuses a run and a recording together', async () => {
    const { code, stderr } = await tietovirta('check-content', 'last', '--recording', folder);
    expect([code, stderr]).toEqual([2, expect.stringContaining('Leave one of them out.')]);
  });
});
