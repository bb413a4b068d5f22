import { afterAll, beforeAll, jest } from '@jest/globals';
import { archiveContract } from '@tietovirta/archive/contract';
import { reopenedServerDatabase, type ReopenedDatabase } from '../testing/index.js';
import { describeOnInfrastructure } from '@tietovirta/testing';
import { PrismaArchive } from './prisma-archive.js';

jest.setTimeout(60_000); // a busy machine

await describeOnInfrastructure('On a PostgreSQL server', (infrastructure) => {
  let database: ReopenedDatabase;
  beforeAll(async () => {
    database = reopenedServerDatabase(await infrastructure().postgres.freshDatabase());
  });
  afterAll(() => database.close());

  archiveContract('PrismaArchive on a PostgreSQL server', {
    open: async () => new PrismaArchive(await database.open()),
    reopen: async () => new PrismaArchive(await database.reopen()),
  });
});
