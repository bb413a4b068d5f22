/** What every ledger must keep of dead letters. */
import { expect, it } from '@jest/globals';
import type { Ledger } from '../ledger.js';
import { batchOf, deadLetterOf } from './batches.js';

/** @param opened the ledger of a test, and a run of which it knows nothing */
export function deadLettersContract(opened: () => { readonly ledger: Ledger; readonly run: number }): void {
  it('keeps dead letters in the order in which they came', async () => {
    const { ledger, run } = opened();
    const deadLetters = [5, 1, 9, 3].map((index) => deadLetterOf({ index, messages: index, reason: `frame ${index}` }));
    await ledger.apply(batchOf(run, { deadLetters: deadLetters.slice(0, 3) }));
    await ledger.apply(batchOf(run, { deadLetters: deadLetters.slice(3) }));
    expect(await ledger.deadLetters(run)).toEqual(deadLetters);
  });

  it('remembers which dead letters were recovered, those of the same batch too', async () => {
    const { ledger, run } = opened();
    const deadLetters = [0, 1, 2, 3].map((index) => deadLetterOf({ index }));
    await ledger.apply(batchOf(run, { deadLetters: deadLetters.slice(0, 3) }));
    const other = deadLetterOf({ index: 1, day: 9 });
    const recovered = [{ messageType: 'kelmu.query', day: 0, index: 1, next: 4 }];
    await ledger.apply(batchOf(run, { deadLetters: [deadLetters[3] as (typeof deadLetters)[0], other], recovered }));
    const kept = await ledger.deadLetters(run);
    expect(kept.map(({ day, index, isRecovered }) => [day, index, isRecovered])).toEqual([
      [0, 0, false],
      [0, 1, true],
      [0, 2, true],
      [0, 3, true],
      [9, 1, false],
    ]);
  });

  it('remembers which dead letters were given up, of those that did not come again', async () => {
    const { ledger, run } = opened();
    const letters = [0, 1, 2].map((index) => deadLetterOf({ index }));
    const recovered = [{ messageType: 'kelmu.query', day: 0, index: 1, next: 2 }];
    await ledger.apply(batchOf(run, { deadLetters: letters, recovered }));
    await ledger.giveUp(run, letters.slice(0, 2));
    await ledger.giveUp(run, []);
    const kept = await ledger.deadLetters(run);
    expect(kept.map(({ index, isRecovered, isGivenUp }) => [index, isRecovered, isGivenUp])).toEqual([
      [0, false, true],
      [1, true, undefined],
      [2, false, undefined],
    ]);
  });
}
