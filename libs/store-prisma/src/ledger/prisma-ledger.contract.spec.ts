import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Database } from '../database/database.js';
import { temporaryDatabase, type TemporaryDatabase } from '../testing/index.js';
import { batchOf, deltasOf, ledgerContract, plainStateOf, stepOf, type DeltaRow } from '@tietovirta/ledger/contract';
import fc from 'fast-check';
import { PrismaLedger } from './prisma-ledger.js';

jest.setTimeout(60_000); // opening a store takes a second on a busy machine

let folder: TemporaryDatabase;
let database: Database;
let lastRun = 0;
const freshRun = (): number => (lastRun += 1);

beforeAll(async () => {
  folder = await temporaryDatabase();
  database = await folder.open();
});
afterAll(() => folder.remove());

ledgerContract('PrismaLedger on PGlite', {
  open: async () => new PrismaLedger(database),
  reopen: async () => {
    database = await folder.reopen();
    return new PrismaLedger(database);
  },
  freshRun,
});

describe('PrismaLedger', () => {
  const deltaRow = fc.tuple(
    fc.constantFrom('kelmu.query', 'eessi.sent'),
    fc.nat({ max: 2 }),
    fc.nat({ max: 2 }),
    fc.nat({ max: 2 ** 40 }),
  );

  const cellsAfter = async (batches: readonly (readonly DeltaRow[])[]) => {
    const run = freshRun();
    const ledger = new PrismaLedger(database);
    for (const rows of batches) await ledger.apply(batchOf(run, { deltas: deltasOf(...rows) }));
    return (await plainStateOf(ledger, run)).cells;
  };

  it('adds cells up to the same totals in any order and however they are batched', async () => {
    const batches = fc.array(fc.array(deltaRow, { maxLength: 8 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(batches, async (rows) => {
        expect(await cellsAfter(rows)).toEqual(await cellsAfter([rows.flat().reverse()]));
      }),
      { numRuns: 25 },
    );
  });

  it('writes nothing of a batch that fails half-way', async () => {
    const run = freshRun();
    const ledger = new PrismaLedger(database);
    const tooLarge = deltasOf(['a', 2 ** 31, 0, 1]); // days are 32-bit integers
    await expect(ledger.apply(batchOf(run, { positions: [stepOf(run, 0, 0, 1)], deltas: tooLarge }))).rejects.toThrow();
    expect((await plainStateOf(ledger, run)).positions).toEqual([]);
  });
});
