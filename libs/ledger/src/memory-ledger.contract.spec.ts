import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { batchOf, deltasOf, ledgerContract, plainStateOf, type DeltaRow } from './contract/ledger-contract.js';
import { MemoryLedger } from './memory-ledger.js';

const memoryLedger = new MemoryLedger();
let lastRun = 0;

ledgerContract('MemoryLedger', {
  open: async () => memoryLedger,
  reopen: async () => memoryLedger,
  freshRun: () => (lastRun += 1),
});

const deltaRow = fc.tuple(
  fc.constantFrom('kelmu.query', 'eessi.sent'),
  fc.nat({ max: 2 }),
  fc.nat({ max: 2 }),
  fc.nat({ max: 1_000 }),
);

const cellsAfter = async (batches: readonly (readonly DeltaRow[])[]) => {
  const ledger = new MemoryLedger();
  for (const rows of batches) await ledger.apply(batchOf(1, { deltas: deltasOf(...rows) }));
  return (await plainStateOf(ledger, 1)).cells;
};

it('adds cells up to the same totals in any order and however they are batched', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(deltaRow)), async (batches) => {
      const inOneBatch = await cellsAfter([batches.flat().reverse()]);
      expect(await cellsAfter(batches)).toEqual(inOneBatch);
      expect(await cellsAfter([...batches].reverse())).toEqual(inOneBatch);
    }),
  );
});
