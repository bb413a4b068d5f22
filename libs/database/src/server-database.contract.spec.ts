import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { describeOnInfrastructure } from '@tietovirta/testing';
import type { Database } from './database.js';
import { openServerDatabase } from './server-database.js';

jest.setTimeout(60_000);
const patience = { maxWait: 30_000, timeout: 50_000 };

await describeOnInfrastructure('A database on a PostgreSQL server', (infrastructure) => {
  let hanging: Database;
  let other: Database;
  beforeAll(async () => {
    const url = await infrastructure().postgres.freshDatabase();
    hanging = await openServerDatabase({ url, productVersion: '0.0.0-test', longestPauseMs: 300 });
    other = await openServerDatabase({ url, productVersion: '0.0.0-test' });
  });
  afterAll(() => Promise.all([hanging.close(), other.close()]));

  it('ends a transaction whose process hangs, so that nobody waits for its locks for long', async () => {
    let goOn: () => void = () => undefined;
    const isWoken = new Promise<void>((resolve) => (goOn = resolve));
    let lock: () => void = () => undefined;
    const hasLocked = new Promise<void>((resolve) => (lock = resolve));
    const hung = hanging.client.$transaction(async (transaction) => {
      await transaction.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(7)`;
      lock();
      await isWoken;
      await transaction.$queryRaw`SELECT 1`;
    }, patience);
    const refused = expect(hung).rejects.toThrow();
    await hasLocked;
    await other.client.$transaction((transaction) => transaction.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(7)`, patience); // prettier-ignore
    goOn();
    await refused;
    // and it is of use again
    await expect(hanging.client.$queryRaw`SELECT 1 AS one`).resolves.toEqual([{ one: 1 }]);
  });
});
