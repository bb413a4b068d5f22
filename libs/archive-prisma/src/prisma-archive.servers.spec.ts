import { afterAll, beforeAll, jest } from '@jest/globals';
import { archiveContract } from '@tietovirta/archive/contract';
import { openServerDatabase, type Database } from '@tietovirta/database';
import { describeOnInfrastructure } from '@tietovirta/testing';
import { PrismaArchive } from './prisma-archive.js';

jest.setTimeout(60_000); // a busy machine

await describeOnInfrastructure('On a PostgreSQL server', (infrastructure) => {
  let url: string;
  let server: Database;
  beforeAll(async () => {
    url = await infrastructure().postgres.freshDatabase();
    server = await openServerDatabase({ url, productVersion: '0.0.0-test' });
  });
  afterAll(() => server.close());

  archiveContract('PrismaArchive on a PostgreSQL server', {
    open: async () => new PrismaArchive(server),
    reopen: async () => {
      await server.close();
      server = await openServerDatabase({ url, productVersion: '0.0.0-test' });
      return new PrismaArchive(server);
    },
  });
});
