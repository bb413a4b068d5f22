import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { describeOnInfrastructure } from '@tietovirta/testing';
import type { Database } from './database.js';
import { openServerDatabase } from './server-database.js';
import { StoreError } from './store-error.js';
import { startMessageOf } from '../testing/start-message.js';
import { failedOutcome } from '@tietovirta/archive';
import { PrismaArchive } from '../archive/prisma-archive.js';

jest.setTimeout(60_000);
const begun = { name: 'x', year: 2024, scenario: {}, productVersion: '1', startedAt: '2024-06-01T10:20:30.123Z' };
/** Far below what a query takes that is to be cut off, and far above what a busy machine needs to open a connection. */
const silenceTimeoutMs = 3_000;
const transactionLimits = { maxWait: 30_000, timeout: 50_000 };

await describeOnInfrastructure('A database on a PostgreSQL server', (infrastructure) => {
  let hanging: Database;
  let other: Database;
  let url: string;
  beforeAll(async () => {
    url = await infrastructure().postgres.freshDatabase();
    hanging = await openServerDatabase({ url, productVersion: '0.0.0-test', idleInTransactionTimeoutMs: 300 });
    other = await openServerDatabase({ url, productVersion: '0.0.0-test' });
  });
  afterAll(() => Promise.all([hanging.close(), other.close()]));

  it('ends a transaction whose process hangs, so that its locks are soon free', async () => {
    let goOn: () => void = () => undefined;
    const isWoken = new Promise<void>((resolve) => (goOn = resolve));
    let lock: () => void = () => undefined;
    const hasLocked = new Promise<void>((resolve) => (lock = resolve));
    const hung = hanging.client.$transaction(async (transaction) => {
      await transaction.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(7)`;
      lock();
      await isWoken;
      await transaction.$queryRaw`SELECT 1`;
    }, transactionLimits);
    const refused = expect(hung).rejects.toThrow();
    await hasLocked;
    await other.client.$transaction((transaction) => transaction.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(7)`, transactionLimits); // oxfmt-ignore
    goOn();
    await refused;
    // and it is of use again
    await expect(hanging.client.$queryRaw`SELECT 1 AS one`).resolves.toEqual([{ one: 1 }]);
  });

  /** The StoreError of a failure. */
  const said = (database: Database, work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => 'nothing failed',
      (error: unknown) => database.errorOf(error),
    );

  it('says that a transaction took too long', async () => {
    const tooLong = other.client.$transaction((transaction) => transaction.$queryRaw`SELECT pg_sleep(0.5)::text`, {
      timeout: 100,
    });
    expect(await said(other, tooLong)).toMatchObject({
      code: 'STORE_TOO_SLOW',
      message: expect.stringContaining(`The database ${other.place} took too long (`),
    });
  });

  it('says that no connection got free in time', async () => {
    const single = await openServerDatabase({
      url,
      productVersion: '0.0.0-test',
      connections: 1,
      silenceTimeoutMs: 500,
    });
    const busy = single.client.$queryRaw`SELECT pg_sleep(5)::text`.catch(() => undefined);
    const failure = await said(single, single.client.$queryRaw`SELECT 1`);
    expect(failure).toMatchObject({ code: 'STORE_UNREACHABLE', hint: expect.stringContaining('has too much to do') });
    await busy;
    await single.close();
  });

  it.each(["DateStyle = 'German'", "TimeZone = 'Asia/Kolkata'", 'extra_float_digits = -10'])(
    'keeps what was written where the role has %s',
    async (setting) => {
      const place = await infrastructure().postgres.freshDatabase();
      const first = await openServerDatabase({ url: place, productVersion: '0.0.0-test' });
      await first.client.$executeRawUnsafe(
        `ALTER ROLE CURRENT_USER IN DATABASE ${new URL(place).pathname.slice(1)} SET ${setting}`,
      );
      await first.close();
      const odd = await openServerDatabase({ url: place, productVersion: '0.0.0-test' });
      const archive = new PrismaArchive(odd);
      const { id } = await archive.start(begun);
      await archive.finish(id, { ...failedOutcome('x', '2024-06-01T10:20:31.456Z'), seconds: 1.23456789 });
      expect(await archive.find(id)).toMatchObject({
        ...begun,
        outcome: { finishedAt: '2024-06-01T10:20:31.456Z', seconds: 1.23456789 },
      });
      await odd.close();
    },
  );

  it('says what stands against writing where the role may only read, and what it lacks where it has no rights', async () => {
    const place = await infrastructure().postgres.freshDatabase();
    const first = await openServerDatabase({ url: place, productVersion: '0.0.0-test' });
    const setting = (text: string) => first.client.$executeRawUnsafe(`ALTER ROLE CURRENT_USER IN DATABASE ${new URL(place).pathname.slice(1)} SET ${text}`); // oxfmt-ignore
    await setting('default_transaction_read_only = on');
    const reading = await openServerDatabase({ url: place, productVersion: '0.0.0-test' });
    const refused = await new PrismaArchive(reading).start(begun).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'STORE_NOT_WRITABLE', hint: expect.stringContaining('default_transaction_read_only') }); // oxfmt-ignore
    await setting("search_path = 'nowhere'");
    await expect(openServerDatabase({ url: place, productVersion: '0.0.0-test' })).rejects.toMatchObject({ code: 'STORE_NOT_WRITABLE' }); // oxfmt-ignore
    await setting('default_transaction_read_only = off');
    await expect(openServerDatabase({ url: place, productVersion: '0.0.0-test' })).rejects.toMatchObject({ code: 'STORE_RIGHTS_MISSING' }); // oxfmt-ignore
    await Promise.all([first.close(), reading.close()]);
  });

  it('that another version migrates in use is told as such, when it is checked and by each statement that no longer fits', async () => {
    const place = await infrastructure().postgres.freshDatabase();
    const old = await openServerDatabase({ url: place, productVersion: '0.0.0-test' });
    await old.check();
    const migrated = `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name) VALUES ('next', 'c', now(), '29990101000000_next')`; // oxfmt-ignore
    for (const sql of ['ALTER TABLE runs RENAME COLUMN name TO title', migrated])
      await old.client.$executeRawUnsafe(sql);
    await expect(old.check()).rejects.toMatchObject({ code: 'STORE_FROM_NEWER_VERSION', message: expect.stringContaining('29990101000000_next') }); // oxfmt-ignore
    const archive = new PrismaArchive(old);
    await expect(archive.list()).rejects.toMatchObject({ code: 'STORE_SCHEMA_DIFFERS', retry: 'never' });
    await expect(archive.start(begun)).rejects.toMatchObject({ code: 'STORE_SCHEMA_DIFFERS', retry: 'never' });
    await old.close();
    await expect(openServerDatabase({ url: place, productVersion: '0.0.0-test' })).rejects.toMatchObject({ code: 'STORE_FROM_NEWER_VERSION', hint: expect.stringContaining('its services') }); // oxfmt-ignore
  });

  it('asks at its start for nothing that a pooler refuses', async () => {
    const start = await startMessageOf((port) =>
      openServerDatabase({ url: `postgresql://role:secret@127.0.0.1:${port}/backend`, productVersion: '0.0.0-test' }),
    );
    // What PgBouncer takes as it comes; it refuses every other parameter by default.
    const taken = ['user', 'database', 'client_encoding', 'application_name'];
    expect(start.length).toBeGreaterThan(0);
    expect(start.filter((name) => !taken.includes(name))).toEqual([]);
  });

  it('closes a connection on which the server is silent for too long, and is of use again', async () => {
    const hasty = await openServerDatabase({ url, productVersion: '0.0.0-test', silenceTimeoutMs });
    const failure = await said(hasty, hasty.client.$queryRaw`SELECT pg_sleep(30)::text`);
    expect(failure).toMatchObject({
      code: 'STORE_UNREACHABLE',
      message: expect.stringContaining(`PostgreSQL at ${hasty.place} did not answer within`),
    });
    await expect(hasty.client.$queryRaw`SELECT 1 AS one`).resolves.toEqual([{ one: 1 }]);
    await hasty.close();
  });

  it('is not put down to an outage that is over', async () => {
    const hasty = await openServerDatabase({ url, productVersion: '0.0.0-test', silenceTimeoutMs });
    await said(hasty, hasty.client.$queryRaw`SELECT pg_sleep(30)::text`);
    const mistake = await said(hasty, hasty.client.$queryRaw`SELECT 1 / 0`);
    expect(mistake).not.toBeInstanceOf(StoreError);
    await hasty.close();
  });
});
