/** Tables that processes of a machine share: what one has built, the next reads; what it cannot read, it builds; and never does a message change by it. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const main = join(repository, 'apps/tietovirta/bin/tietovirta.mjs');
const { tablesFingerprint } = (await import(join(repository, 'tools/tables-fingerprint.mjs'))) as {
  readonly tablesFingerprint: (root: string) => string;
};

jest.setTimeout(120_000); // a busy machine

interface Said {
  readonly out: string;
  readonly err: string;
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tietovirta-tables-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const say = (line: string, environment: Readonly<Record<string, string>>): Promise<Said> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, TIETOVIRTA_TABLES: '', ...environment };
    execFile(process.execPath, [main, ...line.split(' ')], { cwd: folder, env }, (error, out, err) => {
      if (error === null) resolve({ out, err });
      else reject(new Error(`${line}: ${err}`, { cause: error }));
    });
  });

/** Somebody has moved: told by the tables of who moves from a district. */
const showMove = 'show 2024/population-register.address-change/1000 --json';

describe('Tables of a machine', () => {
  const names = (): readonly string[] => readdirSync(join(folder, 'caches/tietovirta/tables')).sort();
  const tables = (): readonly string[] => names().map((name) => join(folder, 'caches/tietovirta/tables', name));
  let cached: Readonly<Record<string, string>>;
  let built: Said;
  beforeAll(async () => {
    cached = { XDG_CACHE_HOME: join(folder, 'caches') };
    built = await say(showMove, cached);
  });

  it('bear the fingerprint of the code that is compiled now', () => {
    const prefix = tablesFingerprint(repository).slice(0, 12);
    expect(names().map((name) => name.slice(0, 12))).toEqual(names().map(() => prefix));
    expect(names().length).toBeGreaterThan(1);
  });

  it('are read by the next process, and built again where a file was damaged: the message is the same', async () => {
    const [damaged = '', ...others] = tables();
    const inodes = (): readonly number[] => others.map((file) => statSync(file).ino);
    const [sound, before] = [readFileSync(damaged), inodes()];
    const bytes = Buffer.from(sound);
    bytes.writeUInt32LE(bytes.readUInt32LE(bytes.length - 40) + 1, bytes.length - 40);
    writeFileSync(damaged, bytes);
    expect(await say(showMove, cached)).toEqual(built);
    expect(readFileSync(damaged).equals(sound)).toBe(true);
    expect(inodes()).toEqual(before);
  });

  it('are not kept where that is switched off: the message is the same', async () => {
    const off = { XDG_CACHE_HOME: join(folder, 'other'), TIETOVIRTA_TABLES: 'off' };
    expect(await say(showMove, off)).toEqual(built);
    expect(existsSync(join(folder, 'other'))).toBe(false);
  });

  it('cost a run one notice where their folder cannot be written to, whichever threads find it', async () => {
    writeFileSync(join(folder, 'a-file'), '');
    const { out, err } = await say(
      'run smoke --exchanges population-register --from 2024-03-04 --to 2024-03-05 --workers 2 --store store --json',
      { TIETOVIRTA_TABLES: join(folder, 'a-file') },
    );
    const { planned, counted } = JSON.parse(out) as Readonly<Record<string, number>>;
    expect(planned).toBeGreaterThan(0);
    expect(counted).toBe(planned);
    expect(err.match(/Tables cannot be kept in \S+a-file \(/g)).toHaveLength(1);
  });
});
