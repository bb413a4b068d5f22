import { deltasOf, membersOf } from './contract/batches.js';
import { joinBatches } from './join-batches.js';
import type { LedgerBatch } from './ledger-batch.js';
import { MemoryLedger } from './memory-ledger.js';
import { noEntries } from '@tietovirta/counting';

const day = 3;

const batchOf = (source: string, messageType: string, counts: readonly number[]): LedgerBatch => {
  const slice = { messageType, day };
  const letter = { index: 0, next: 1, messages: 1, code: 'value-unknown', reason: 'spec', isRecovered: false };
  return {
    positions: [{ source, from: 0, to: counts.length }],
    runs: [
      {
        runId: 1,
        deltas: deltasOf(...counts.map((count, cell) => [messageType, day, cell, count] as const)),
        members: [membersOf({ messageType }, day, ...counts)],
        marks: [
          { ...slice, nextIndex: 9, isComplete: true, counted: 9, setAside: 1, hashLow: 5, hashHigh: 6, holes: [] },
        ],
        sent: [{ ...slice, nextIndex: 9, messages: 9, content: null, holes: [] }],
        deadLetters: [{ ...slice, ...letter, source, position: 0 }],
        recovered: [{ ...slice, index: 0, next: 1 }],
      },
    ],
  };
};

const stateAfter = async (batches: readonly LedgerBatch[]): Promise<unknown> => {
  const ledger = new MemoryLedger();
  for (const batch of batches) expect(await ledger.apply(batch)).toBe('applied');
  const positions = [...(await ledger.positions(['a', 'b', 'c']))];
  return { positions, state: await ledger.read(1), letters: await ledger.deadLetters(1) };
};

describe('joined batches', () => {
  const other = { positions: [{ source: 'c', from: 0, to: 4 }], runs: [noEntries(2)] };
  const batches = [batchOf('a', 'kelmu.query', [4, 5]), batchOf('b', 'tax-data.request', [7]), other];

  it('write what the batches write one after the other', async () => {
    expect(await stateAfter([joinBatches(batches)])).toEqual(await stateAfter(batches));
  });

  it('hold each run once, as ledgers ask', () => {
    expect(joinBatches(batches).runs.map(({ runId }) => runId)).toEqual([1, 2]);
  });

  it('of readers that share a source are refused by the ledger', async () => {
    const twice = joinBatches([batchOf('a', 'kelmu.query', [1]), batchOf('a', 'tax-data.request', [1])]);
    await expect(new MemoryLedger().apply(twice)).rejects.toThrow('A source stands twice');
  });
});
