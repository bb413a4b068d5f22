import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { temporaryDatabase, type TemporaryDatabase } from '../testing/temporary-database.js';

jest.setTimeout(60_000); // opening a store takes a second on a busy machine

let folder: TemporaryDatabase;
beforeAll(async () => {
  folder = await temporaryDatabase();
});
afterAll(() => folder.remove());

describe('An embedded database', () => {
  it('opens with the schema and the facts of the store in it', async () => {
    const { client } = await folder.open();
    expect(await client.storeFacts.findMany()).toMatchObject([{ format: 1, createdBy: '0.0.0-test', lastRunId: 0 }]);
  });

  it('keeps times in UTC, in any time zone of the process', async () => {
    const { client } = await folder.open();
    expect(await client.$queryRaw`SELECT current_setting('TimeZone') AS zone`).toEqual([{ zone: 'Etc/GMT0' }]);
  });

  it('may be closed twice', async () => {
    const database = await folder.open();
    await Promise.all([database.close(), database.close()]);
    await folder.reopen();
  });

  it('refuses a layout that is newer than this version knows', async () => {
    const { client } = await folder.open();
    await client.storeFacts.updateMany({ data: { format: 2 } });
    await expect(folder.reopen()).rejects.toMatchObject({ code: 'STORE_FROM_NEWER_VERSION' });
  });
});
