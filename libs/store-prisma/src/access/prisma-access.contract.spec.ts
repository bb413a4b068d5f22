import { afterAll, beforeAll, jest } from '@jest/globals';
import { auditContract, tokenContract } from '@tietovirta/access/contract';
import type { Database } from '../database/database.js';
import { temporaryDatabase, type TemporaryDatabase } from '../testing/index.js';
import { PrismaAuditLog } from './prisma-audit-log.js';
import { PrismaTokenRegister } from './prisma-token-register.js';

jest.setTimeout(60_000); // opening a store takes a second on a busy machine

let folder: TemporaryDatabase;
let database: Database;

beforeAll(async () => {
  folder = await temporaryDatabase();
  database = await folder.open();
});
afterAll(() => folder.remove());

auditContract('PrismaAuditLog on PGlite', {
  open: async () => new PrismaAuditLog(database),
  reopen: async () => new PrismaAuditLog((database = await folder.reopen())),
});
tokenContract('PrismaTokenRegister on PGlite', {
  open: async () => new PrismaTokenRegister(database),
  reopen: async () => new PrismaTokenRegister((database = await folder.reopen())),
});
