/** `kill -9` of a process that writes: the store holds a prefix of the batches that it applied. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { MemoryLedger, type Ledger } from '@tietovirta/ledger';
import { plainStateOf } from '@tietovirta/ledger/contract';
import { openStore } from './open-store.js';
import { startChild } from './testing/child-process.js';
import { numberedBatch } from './testing/numbered-batch.js';

jest.setTimeout(60_000); // opening a store takes a second on a busy machine

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tietovirta-killed-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = 1;

/** What a ledger knows after the first so many batches. */
const prefixOf = async (batches: number): Promise<Ledger> => {
  const ledger = new MemoryLedger();
  for (let number = 0; number < batches; number += 1) await ledger.apply(numberedBatch(run, number));
  return ledger;
};

describe('A process that is killed while it writes', () => {
  // Batches take some 10 ms; the delays hit different moments of one. Each round goes on where the last one ended.
  it.each([0, 5, 11, 18])(
    'leaves a store that opens at once and holds whole batches only (killed %d ms after the fifth)',
    async (delayMs) => {
      const child = startChild('writer', folder, String(run));
      await child.said(6);
      await wait(delayMs);
      await child.kill();
      const lastResolved = Number(child.lines.at(-1));

      const store = await openStore({ folder, productVersion: '0.0.0-test' });
      try {
        const state = await plainStateOf(store.ledger, run);
        const batches = state.positions[0]?.[1] ?? 0;
        expect(batches).toBeGreaterThan(lastResolved); // batch n applied: n + 1 batches
        expect(batches).toBeLessThanOrEqual(lastResolved + 3); // in flight, or applied but not yet reported
        const prefix = await prefixOf(batches);
        expect(state).toEqual(await plainStateOf(prefix, run));
        expect(await store.ledger.deadLetters(run)).toEqual(await prefix.deadLetters(run));
      } finally {
        await store.close();
      }
    },
  );
});
