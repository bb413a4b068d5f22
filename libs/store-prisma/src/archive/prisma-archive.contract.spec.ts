import { afterAll, beforeAll, jest } from '@jest/globals';
import { archiveContract } from '@tietovirta/archive/contract';
import type { Database } from '../database/database.js';
import { temporaryDatabase, type TemporaryDatabase } from '../testing/index.js';
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
