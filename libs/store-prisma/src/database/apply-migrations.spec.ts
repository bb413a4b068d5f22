import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { PGlite } from '@electric-sql/pglite';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyMigrations, checkMigrations, type MigrationTarget } from './apply-migrations.js';
import { createDataFolder } from './data-folder.js';
import { readMigrations, type Migration } from './migration.js';

jest.setTimeout(60_000); // opening a store takes a second on a busy machine

let place: string;
let database: PGlite;
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'tietovirta-migrations-'));
  await createDataFolder({ place, dataFolder: join(place, 'data') });
  database = await PGlite.create({ dataDir: join(place, 'data') });
});
beforeEach(() => database.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public'));
afterAll(async () => {
  await database.close();
  await rm(place, { recursive: true, force: true });
});

const target: MigrationTarget = {
  script: async (sql) => void (await database.exec(sql)),
  rows: async (sql) => (await database.query<Record<string, unknown>>(sql)).rows,
};
const migration = (name: string, sql: string, checksum = 'c'.repeat(64)): Migration => ({ name, sql, checksum });
const first = migration('1_first', 'CREATE TABLE one (a int); INSERT INTO one VALUES (1);');
const second = migration('2_second', "COMMENT ON TABLE one IS 'with ; in it'; INSERT INTO one VALUES (2);");
const rowsOfOne = async () => (await database.query('SELECT a FROM one ORDER BY a')).rows;

describe('Applying migrations', () => {
  it('applies what is missing, in order, once', async () => {
    expect(await applyMigrations(place, target, [first])).toEqual(['1_first']);
    expect(await applyMigrations(place, target, [first, second])).toEqual(['2_second']);
    expect(await applyMigrations(place, target, [first, second])).toEqual([]);
    expect(await rowsOfOne()).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it('writes nothing of a migration that fails, and stops there', async () => {
    const broken = migration('2_broken', 'INSERT INTO one VALUES (2); SELECT 1 / 0;');
    await expect(applyMigrations(place, target, [first, broken, second])).rejects.toThrow(/division by zero/);
    expect(await rowsOfOne()).toEqual([{ a: 1 }]);
    expect(await applyMigrations(place, target, [first, second])).toEqual(['2_second']);
  });

  it('succeeds when another process was faster', async () => {
    let isFirstLook = true;
    const late: MigrationTarget = {
      ...target,
      rows: async (sql) => {
        if (!isFirstLook) return target.rows(sql);
        isFirstLook = false;
        await applyMigrations(place, target, [first]);
        return []; // what it would have seen a moment before
      },
    };
    await applyMigrations(place, late, [first]);
    expect(await rowsOfOne()).toEqual([{ a: 1 }]);
  });

  it('refuses a history that a newer version wrote', async () => {
    await applyMigrations(place, target, [first, second]);
    await expect(applyMigrations(place, target, [first])).rejects.toMatchObject({
      code: 'STORE_FROM_NEWER_VERSION',
      message: expect.stringContaining('2_second'),
    });
  });

  it('refuses a history whose migrations were changed since', async () => {
    await applyMigrations(place, target, [first]);
    const changed = migration('1_first', first.sql, 'd'.repeat(64));
    await expect(applyMigrations(place, target, [changed])).rejects.toMatchObject({
      code: 'STORE_CORRUPTED',
      message: expect.stringContaining('1_first'),
    });
  });

  it('tells a database that another version has migrated meanwhile, and one that was put back', async () => {
    await applyMigrations(place, target, [first, second]);
    await expect(checkMigrations(place, target, [first, second])).resolves.toBeUndefined();
    await expect(checkMigrations(place, target, [first])).rejects.toMatchObject({ code: 'STORE_FROM_NEWER_VERSION' });
    const third = migration('3_third', 'SELECT 1;');
    await expect(checkMigrations(place, target, [first, second, third])).rejects.toMatchObject({
      code: 'STORE_SCHEMA_DIFFERS',
      message: expect.stringContaining('it lacks the migrations 3_third'),
    });
  });

  it('reads the migrations of the repository in order, with the checksums Prisma keeps', async () => {
    const migrations = await readMigrations();
    expect(migrations.map(({ name }) => name)).toEqual([...migrations.map(({ name }) => name)].sort());
    expect(migrations[0]).toMatchObject({ name: expect.stringMatching(/^\d{14}_store$/) });
    expect(migrations[0]?.checksum).toMatch(/^[0-9a-f]{64}$/);
  });
});
