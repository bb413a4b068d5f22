import { afterAll, beforeAll, jest } from '@jest/globals';
import { auditContract, tokenContract } from '@tietovirta/access/contract';
import { describeOnInfrastructure } from '@tietovirta/testing';
import { reopenedServerDatabase, type ReopenedDatabase } from '../testing/index.js';
import { PrismaAuditLog } from './prisma-audit-log.js';
import { PrismaTokenRegister } from './prisma-token-register.js';

jest.setTimeout(60_000); // a busy machine

await describeOnInfrastructure('On a PostgreSQL server', (infrastructure) => {
  let database: ReopenedDatabase;
  beforeAll(async () => {
    database = reopenedServerDatabase(await infrastructure().postgres.freshDatabase());
  });
  afterAll(() => database.close());

  auditContract('PrismaAuditLog on a PostgreSQL server', {
    open: async () => new PrismaAuditLog(await database.open()),
    reopen: async () => new PrismaAuditLog(await database.reopen()),
  });
  tokenContract('PrismaTokenRegister on a PostgreSQL server', {
    open: async () => new PrismaTokenRegister(await database.open()),
    reopen: async () => new PrismaTokenRegister(await database.reopen()),
  });
});
