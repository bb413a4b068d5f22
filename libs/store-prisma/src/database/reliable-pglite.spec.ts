import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataFolder } from './data-folder.js';
import { ReliablePGlite } from './reliable-pglite.js';

jest.setTimeout(60_000); // opening a store takes a second on a busy machine

let place: string;
let database: PGlite;
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'tietovirta-pglite-'));
  await createDataFolder({ place, dataFolder: join(place, 'data') });
  const startParams = [...PGlite.defaultStartParams, '-c', 'max_wal_size=1TB', '-c', 'min_wal_size=32MB'];
  database = await PGlite.create({ dataDir: join(place, 'data'), startParams });
  await database.exec('CREATE TABLE late (number int UNIQUE DEFERRABLE INITIALLY DEFERRED)');
  await database.exec('CREATE TABLE ballast (text text)');
});
afterAll(async () => {
  await database.close();
  await rm(place, { recursive: true, force: true });
});

const query = (sql: string) => ({ sql, args: [], argTypes: [] });

/** A transaction that only fails when it is committed. */
const commitTwins = async (factory: PrismaPGlite): Promise<void> => {
  const transaction = await (await factory.connect()).startTransaction();
  await transaction.executeRaw(query('INSERT INTO late VALUES (1), (1)'));
  await transaction.commit();
};

/** How many bytes a start after a crash would read again. */
const bytesSinceCheckpoint = async (): Promise<number> => {
  const { rows } = await database.query<{ bytes: number }>(
    'SELECT (pg_current_wal_insert_lsn() - redo_lsn)::float8 AS bytes FROM pg_control_checkpoint()',
  );
  return rows[0]?.bytes ?? NaN;
};

describe('ReliablePGlite', () => {
  it('reports that a commit failed', async () => {
    await expect(commitTwins(new ReliablePGlite(database))).rejects.toThrow(/duplicate key/);
  });

  it('is needed: the published adapter reports nothing', async () => {
    await expect(commitTwins(new PrismaPGlite(database))).resolves.toBeUndefined();
    expect((await database.query('SELECT * FROM late')).rows).toEqual([]);
  });

  it('rolls back what is rolled back, and goes on', async () => {
    const connection = await new ReliablePGlite(database).connect();
    const first = await connection.startTransaction();
    await first.executeRaw(query('INSERT INTO late VALUES (1)'));
    await first.rollback();
    const second = await connection.startTransaction();
    await second.executeRaw(query('INSERT INTO late VALUES (2)'));
    await second.commit();
    expect((await database.query('SELECT * FROM late')).rows).toEqual([{ number: 2 }]);
  });

  it('keeps the log short, which PGlite by itself does not', async () => {
    const connection = await new ReliablePGlite(database).connect();
    for (let round = 0; round < 6; round += 1) {
      const transaction = await connection.startTransaction();
      await transaction.executeRaw(
        query("INSERT INTO ballast SELECT repeat('x', 1000) FROM generate_series(1, 20000)"), // some 20 MB of log
      );
      await transaction.commit();
    }
    expect(await bytesSinceCheckpoint()).toBeLessThan(60 * 2 ** 20); // of 120 MB
  });
});
