import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, jest } from '@jest/globals';
import { reopenedServerDatabase, type ReopenedDatabase } from '../testing/index.js';
import { ledgerContract } from '@tietovirta/ledger/contract';
import { describeOnInfrastructure } from '@tietovirta/testing';
import { PrismaLedger } from './prisma-ledger.js';

jest.setTimeout(60_000); // a busy machine

await describeOnInfrastructure('On a PostgreSQL server', (infrastructure) => {
  let database: ReopenedDatabase;
  beforeAll(async () => {
    database = reopenedServerDatabase(await infrastructure().postgres.freshDatabase());
  });
  afterAll(() => database.close());

  ledgerContract('PrismaLedger on a PostgreSQL server', {
    open: async () => new PrismaLedger(await database.open()),
    reopen: async () => new PrismaLedger(await database.reopen()),
    freshRun: () => randomInt(2 ** 31), // the server keeps what earlier tests wrote
  });
});
