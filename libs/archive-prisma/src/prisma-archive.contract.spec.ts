import { afterAll, beforeAll, jest } from '@jest/globals';
import { archiveContract } from '@tietovirta/archive/contract';
import { openServerDatabase, type Database } from '@tietovirta/database';
import { temporaryDatabase, type TemporaryDatabase } from '@tietovirta/database/testing';
import { describeOnInfrastructure } from '@tietovirta/testing';
import { PrismaArchive } from './prisma-archive.js';

jest.setTimeout(60_000); // opening a store takes a second on a busy machine

let folder: TemporaryDatabase;
let database: Database;

beforeAll(async () => {
  folder = await temporaryDatabase();
  database = await folder.open();
});
afterAll(() => folder.remove());

archiveContract('PrismaArchive on PGlite', {
  open: async () => new PrismaArchive(database),
  reopen: async () => {
    database = await folder.reopen();
    return new PrismaArchive(database);
  },
});

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
