import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, jest } from '@jest/globals';
import { openServerDatabase, type Database } from '@tietovirta/database';
import { ledgerContract } from '@tietovirta/ledger/contract';
import { describeOnInfrastructure } from '@tietovirta/testing';
import { PrismaLedger } from './prisma-ledger.js';

jest.setTimeout(60_000); // a busy machine

await describeOnInfrastructure('On a PostgreSQL server', (infrastructure) => {
  let url: string;
  let server: Database;
  beforeAll(async () => {
    url = await infrastructure().postgres.freshDatabase();
    server = await openServerDatabase({ url, productVersion: '0.0.0-test' });
  });
  afterAll(() => server.close());

  ledgerContract('PrismaLedger on a PostgreSQL server', {
    open: async () => new PrismaLedger(server),
    reopen: async () => {
      await server.close();
      server = await openServerDatabase({ url, productVersion: '0.0.0-test' });
      return new PrismaLedger(server);
    },
    freshRun: () => randomInt(2 ** 31), // the server keeps what earlier tests wrote
  });
});
