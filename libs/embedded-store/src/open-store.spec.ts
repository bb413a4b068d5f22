import { cpSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { StoreError } from '@tietovirta/store-prisma';
import { openStore } from './open-store.js';

jest.setTimeout(60_000); // opening a store takes a second on a busy machine

let root: string;
/** A store that was created and closed. */
let made: string;
const productVersion = '1.2.3';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tietovirta-store-'));
  made = join(root, 'made');
  await (await openStore({ folder: made, productVersion })).close();
});
afterAll(() => rm(root, { recursive: true, force: true }));

const request = { name: 'smoke', year: 2024, scenario: {}, productVersion, startedAt: '2024-01-01T00:00:00.000Z' };

/** A copy of the store that a test may damage. The copy that does not block takes a second for its hundreds of files. */
const copyOfStore = (name: string): string => {
  const folder = join(root, name);
  cpSync(made, folder, { recursive: true });
  return folder;
};

/** The error of a refused opening; also proves that it has a hint and that no lock is left. */
const refusalOf = async (folder: string): Promise<StoreError> => {
  const error: unknown = await openStore({ folder, productVersion }).then(
    (store) => store.close().then(() => 'opened'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof StoreError)) throw new Error(`not refused as expected: ${String(error)}`, { cause: error });
  expect(error.message).toContain(folder);
  expect(error.hint).toContain('--store');
  const left = await readdir(folder).catch(() => []);
  expect(left.filter((name) => name.startsWith('lock'))).toEqual([]);
  return error;
};

describe('Opening a store', () => {
  it('creates what is missing, and marks the folder as a store', async () => {
    expect((await readdir(made)).sort()).toEqual(['data', 'format.json']);
    expect(JSON.parse(await readFile(join(made, 'format.json'), 'utf8'))).toEqual({
      product: 'tietovirta',
      format: 1,
      createdBy: '1.2.3',
      isComplete: true,
    });
  });

  it('opens the ledger and the archive of that folder, and keeps what they write', async () => {
    const folder = copyOfStore('kept');
    const store = await openStore({ folder, productVersion });
    expect(await store.archive.start(request)).toMatchObject({ id: 1, status: 'running' });
    await expect(openStore({ folder, productVersion })).rejects.toMatchObject({ code: 'STORE_LOCKED' });
    await store.close();
    await store.close();
    const again = await openStore({ folder, productVersion });
    expect(await again.archive.find(1)).toMatchObject(request);
    await again.close();
  });

  it('finishes a store whose creation was interrupted', async () => {
    const folder = join(root, 'interrupted');
    await mkdir(join(folder, 'data.new', 'base'), { recursive: true });
    const format = { product: 'tietovirta', format: 1, createdBy: '1.2.3', isComplete: false };
    await writeFile(join(folder, 'format.json'), JSON.stringify(format));
    await (await openStore({ folder, productVersion })).close();
    expect((await readdir(folder)).sort()).toEqual(['data', 'format.json']);
  });

  it('refuses a store of a newer format and leaves it alone', async () => {
    const folder = join(root, 'newer');
    await mkdir(folder);
    await writeFile(join(folder, 'format.json'), JSON.stringify({ format: 2, createdBy: '9.0.0', other: 'shape' }));
    const refusal = await refusalOf(folder);
    expect(refusal.code).toBe('STORE_FROM_NEWER_VERSION');
    expect(refusal.message).toContain('9.0.0');
    expect(await readdir(folder)).toEqual(['format.json']);
  });

  it('refuses a store whose database is of a newer PostgreSQL', async () => {
    const folder = copyOfStore('newer-postgres');
    await writeFile(join(folder, 'data', 'PG_VERSION'), '18\n');
    expect((await refusalOf(folder)).code).toBe('STORE_FROM_NEWER_VERSION');
  });

  it('says which file may not be read where it does not open for want of rights', async () => {
    const folder = copyOfStore('of-another');
    // Rights do not keep an administrator out, under whom this may run; a link to itself does.
    const file = join(folder, 'data', 'global', 'pg_control');
    await rm(file);
    await symlink(file, file);
    const refusal = await refusalOf(folder);
    expect(refusal).toMatchObject({ code: 'STORE_NOT_WRITABLE', cause: { path: file } });
  });

  it('refuses a folder with something else in it and leaves it alone', async () => {
    const folder = join(root, 'photos');
    await mkdir(folder);
    await writeFile(join(folder, 'summer.jpg'), '');
    expect((await refusalOf(folder)).code).toBe('STORE_NOT_A_STORE');
    expect(await readdir(folder)).toEqual(['summer.jpg']);
  });

  it('refuses a file in the place of the folder', async () => {
    const file = join(root, 'file');
    await writeFile(file, '');
    expect((await refusalOf(file)).code).toBe('STORE_NOT_A_STORE');
    expect((await refusalOf(join(file, 'below'))).code).toBe('STORE_NOT_WRITABLE');
  });

  it.each([
    ['is no JSON', '{"format": 1'],
    ['is some other JSON', '[]'],
    ['is null', 'null'],
    ['is empty', ''],
  ])('refuses a store as damaged when its format file %s', async (name, text) => {
    const folder = copyOfStore(name);
    await writeFile(join(folder, 'format.json'), text);
    expect((await refusalOf(folder)).code).toBe('STORE_CORRUPTED');
  });

  it('refuses a store whose data were removed, and makes no empty one in its place', async () => {
    const folder = copyOfStore('removed');
    await rename(join(folder, 'data'), join(root, 'data-elsewhere'));
    expect((await refusalOf(folder)).code).toBe('STORE_CORRUPTED');
    expect(await readdir(folder)).toEqual(['format.json']);
  });

  it.each([
    ['its version file is nonsense', (data: string) => writeFile(join(data, 'PG_VERSION'), 'abc')],
    ['its control file is cut', (data: string) => truncate(join(data, 'global', 'pg_control'), 100)],
    ['its control file is gone', (data: string) => rm(join(data, 'global', 'pg_control'))],
    ['its version file is gone', (data: string) => rm(join(data, 'PG_VERSION'))],
    ['its catalogue is gone', (data: string) => rm(join(data, 'base'), { recursive: true })],
    ['its catalogue is overwritten', (data: string) => overwrite(join(data, 'base', '5'))],
    ['its log is gone', (data: string) => rm(join(data, 'pg_wal'), { recursive: true })],
    ['everything in it is gone', (data: string) => rm(data, { recursive: true }).then(() => mkdir(data))],
  ])('refuses a store as damaged when %s', async (name, damage) => {
    const folder = copyOfStore(name);
    await damage(join(folder, 'data'));
    expect((await refusalOf(folder)).code).toBe('STORE_CORRUPTED');
  });
});

/** Writes nonsense over every file of a folder. */
const overwrite = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) await writeFile(join(folder, name), Buffer.alloc(16_384, 0xa5));
};
