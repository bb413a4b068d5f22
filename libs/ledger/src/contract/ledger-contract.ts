/** What every ledger must keep. An adapter runs the suite in its `*.contract.spec.ts`. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { LedgerBatch } from '../ledger-batch.js';
import type { Ledger } from '../ledger.js';
import { batchOf, deltasOf, letterOf, markOf, stepOf } from './batches.js';
import { plainStateOf } from './plain-state.js';

export { batchOf, deltasOf, letterOf, markOf, stepOf } from './batches.js';
export type { DeltaRow } from './batches.js';
export { plainStateOf } from './plain-state.js';
export type { PlainState } from './plain-state.js';

/** How the suite comes by a ledger. */
export interface LedgerUnderContract {
  /** The ledger; the same or another one on the same store each time. */
  open(): Promise<Ledger>;
  /** A ledger that has lost everything it did not store: reopened, or the same one where nothing is stored. */
  reopen(): Promise<Ledger>;
  /** A number of a run that nobody has used. */
  freshRun(): number;
}

const nothing = { positions: [], marks: [], cells: [] };

/** One batch with something in every part. */
const fullBatch: LedgerBatch = batchOf({
  positions: [stepOf(0, 0, 10), stepOf(3, 0, 4)],
  deltas: deltasOf(['kelmu.query', 0, 0, 7], ['kelmu.query', 365, 2, 5], ['eessi.sent', 12, 0, 1]),
  marks: [markOf({ nextFrame: 2, counted: 12, setAside: 1, hashLow: 2 ** 32 - 1, hashHigh: 5 })],
  deadLetters: [letterOf({ frame: 1 })],
});

const fullState = {
  positions: [
    [0, 10],
    [3, 4],
  ],
  marks: fullBatch.marks,
  cells: [
    ['eessi.sent', 12, 0, 1],
    ['kelmu.query', 0, 0, 7],
    ['kelmu.query', 365, 2, 5],
  ],
};

/** Runs the suite against the ledgers of one adapter. */
export const ledgerContract = (name: string, { open, reopen, freshRun }: LedgerUnderContract): void => {
  describe(`${name} keeps the promise of a ledger`, () => {
    let ledger: Ledger;
    let run: number;
    const stateOf = async (runId: number) => plainStateOf(await ledger.read(runId));

    beforeEach(async () => {
      ledger = await open();
      run = freshRun();
    });

    it('knows nothing of a run that never applied anything', async () => {
      expect(await stateOf(run)).toEqual(nothing);
      expect(await ledger.deadLetters(run)).toEqual([]);
    });

    it('keeps every part of a batch', async () => {
      expect(await ledger.apply(run, fullBatch)).toBe('applied');
      expect(await stateOf(run)).toEqual(fullState);
      expect(await ledger.deadLetters(run)).toEqual(fullBatch.deadLetters);
    });

    it('knows after a restart what it knew before', async () => {
      await ledger.apply(run, fullBatch);
      ledger = await reopen();
      expect(await stateOf(run)).toEqual(fullState);
      expect(await ledger.deadLetters(run)).toEqual(fullBatch.deadLetters);
    });

    it('loses a batch that comes again, and writes nothing of it', async () => {
      await ledger.apply(run, fullBatch);
      expect(await ledger.apply(run, fullBatch)).toBe('lost');
      expect(await stateOf(run)).toEqual(fullState);
      expect(await ledger.deadLetters(run)).toHaveLength(1);
    });

    it('writes nothing when only the second of two partitions stands elsewhere', async () => {
      await ledger.apply(run, batchOf({ positions: [stepOf(0, 0, 10), stepOf(1, 0, 5)] }));
      const batch = { ...fullBatch, positions: [stepOf(0, 10, 20), stepOf(1, 4, 9)] };
      expect(await ledger.apply(run, batch)).toBe('lost');
      expect(await stateOf(run)).toEqual({
        ...nothing,
        positions: [
          [0, 10],
          [1, 5],
        ],
      });
      expect(await ledger.deadLetters(run)).toEqual([]);
    });

    it('writes nothing when a known partition stands right and a new one should have moved before', async () => {
      await ledger.apply(run, batchOf({ positions: [stepOf(0, 0, 10)] }));
      const batch = batchOf({ positions: [stepOf(0, 10, 20), stepOf(7, 3, 9)], deltas: fullBatch.deltas });
      expect(await ledger.apply(run, batch)).toBe('lost');
      expect(await stateOf(run)).toEqual({ ...nothing, positions: [[0, 10]] });
    });

    it('writes nothing when a partition that has moved is said to be new', async () => {
      await ledger.apply(run, batchOf({ positions: [stepOf(0, 0, 10)] }));
      const batch = batchOf({ positions: [stepOf(1, 0, 9), stepOf(0, 0, 3)], deltas: fullBatch.deltas });
      expect(await ledger.apply(run, batch)).toBe('lost');
      expect(await stateOf(run)).toEqual({ ...nothing, positions: [[0, 10]] });
    });

    it('goes on from where it lost a batch', async () => {
      await ledger.apply(run, batchOf({ positions: [stepOf(0, 0, 10)] }));
      await ledger.apply(run, batchOf({ positions: [stepOf(0, 5, 20)] }));
      expect(await ledger.apply(run, batchOf({ positions: [stepOf(0, 10, 20)] }))).toBe('applied');
      expect(await stateOf(run)).toEqual({ ...nothing, positions: [[0, 20]] });
    });

    it('lets one of two win that apply the same step at the same time', async () => {
      const answers = await Promise.all([ledger.apply(run, fullBatch), ledger.apply(run, fullBatch)]);
      expect(answers.sort()).toEqual(['applied', 'lost']);
      expect(await stateOf(run)).toEqual(fullState);
    });

    it('adds up what comes at the same time from different partitions', async () => {
      const batches = [0, 1, 2, 3, 4, 5].map((partition) =>
        batchOf({
          positions: [stepOf(partition, 0, 1)],
          deltas: deltasOf(['kelmu.query', 1, partition, 1], ['kelmu.query', 1, 5 - partition, 1]),
        }),
      );
      const answers = await Promise.all(batches.map((batch) => ledger.apply(run, batch)));
      expect(answers).toEqual(batches.map(() => 'applied'));
      expect((await stateOf(run)).cells).toEqual([0, 1, 2, 3, 4, 5].map((cell) => ['kelmu.query', 1, cell, 2]));
    });

    it('shows a reader whole batches only, while it writes', async () => {
      const steps = Array.from({ length: 20 }, (_, index) => stepOf(0, index, index + 1));
      const writing = (async () => {
        for (const step of steps)
          await ledger.apply(run, batchOf({ positions: [step], deltas: deltasOf(['a', 0, 0, 1]) }));
      })();
      const seen = [];
      while (seen.length < steps.length) seen.push(await stateOf(run));
      await writing;
      for (const { positions, cells } of seen) expect(cells[0]?.[3] ?? 0).toBe(positions[0]?.[1] ?? 0);
    });

    it('keeps runs apart', async () => {
      const other = freshRun();
      await ledger.apply(run, fullBatch);
      expect(await stateOf(other)).toEqual(nothing);
      expect(await ledger.apply(other, fullBatch)).toBe('applied');
      expect(await stateOf(run)).toEqual(fullState);
    });

    it('adds to a cell within a batch and across batches', async () => {
      await ledger.apply(run, batchOf({ deltas: deltasOf(['a', 1, 1, 2], ['a', 1, 1, 3], ['a', 1, 2, 1]) }));
      await ledger.apply(run, batchOf({ deltas: deltasOf(['a', 1, 1, 4], ['b', 1, 1, 1]) }));
      expect((await stateOf(run)).cells).toEqual([
        ['a', 1, 1, 9], // 2 + 3 + 4
        ['a', 1, 2, 1],
        ['b', 1, 1, 1],
      ]);
    });

    it('counts up to the largest safe integer', async () => {
      const half = 2 ** 52;
      await ledger.apply(run, batchOf({ deltas: deltasOf(['a', 1, 0, half]), positions: [stepOf(0, 0, half)] }));
      await ledger.apply(run, batchOf({ deltas: deltasOf(['a', 1, 0, half - 1]) }));
      const mark = markOf({ nextFrame: 2 ** 40, counted: 2 ** 53 - 1, setAside: 2 ** 33, hashHigh: 2 ** 32 - 1 });
      await ledger.apply(run, batchOf({ marks: [mark] }));
      expect(await stateOf(run)).toEqual({
        positions: [[0, half]],
        marks: [mark],
        cells: [['a', 1, 0, Number.MAX_SAFE_INTEGER]], // 2^52 + 2^52 - 1
      });
    });

    it('writes a mark over the one before, the last of a batch last', async () => {
      const marks = [1, 2, 3].map((nextFrame) => markOf({ nextFrame, counted: 10 * nextFrame }));
      await ledger.apply(run, batchOf({ marks: marks.slice(0, 1) }));
      await ledger.apply(run, batchOf({ marks: marks.slice(1) }));
      expect((await stateOf(run)).marks).toEqual(marks.slice(2));
    });

    it('keeps dead letters in the order in which they came', async () => {
      const letters = [5, 1, 9, 3].map((frame) => letterOf({ frame, messages: frame, reason: `frame ${frame}` }));
      await ledger.apply(run, batchOf({ deadLetters: letters.slice(0, 3) }));
      await ledger.apply(run, batchOf({ deadLetters: letters.slice(3) }));
      expect(await ledger.deadLetters(run)).toEqual(letters);
    });

    it('takes any text as a reason', async () => {
      const reasons = ['it\'s {a}, "b" \\ NULL,\n', 'Kelan tietojenvälitys €', 'null\u0000byte', ''];
      const deadLetters = reasons.map((reason) => letterOf({ reason, messageType: `odd,"type' {}` }));
      expect(await ledger.apply(run, batchOf({ deadLetters }))).toBe('applied');
      const kept = await ledger.deadLetters(run);
      expect(kept.map(({ reason }) => reason.replace('\uFFFD', '\u0000'))).toEqual(reasons);
      expect(kept[0]?.messageType).toBe(`odd,"type' {}`);
    });

    it('takes an empty batch', async () => {
      expect(await ledger.apply(run, batchOf({}))).toBe('applied');
      expect(await stateOf(run)).toEqual(nothing);
    });

    it.each([
      ['columns of different length', batchOf({ deltas: { ...fullBatch.deltas, counts: [1] } })],
      ['a delta that is no safe integer', batchOf({ deltas: deltasOf(['a', 0, 0, 2 ** 53]) })],
      ['a partition that stands in it twice', batchOf({ positions: [stepOf(0, 0, 1), stepOf(0, 1, 2)] })],
      ['a step that leads backwards', batchOf({ positions: [stepOf(0, 2, 1)] })],
      ['a mark with a broken number', batchOf({ marks: [markOf({ counted: 0.5 })] })],
      ['a dead letter with a broken number', batchOf({ deadLetters: [letterOf({ messages: NaN })] })],
    ])('refuses a batch with %s, and writes nothing', async (_, broken) => {
      await expect(ledger.apply(run, broken)).rejects.toThrow(RangeError);
      expect(await stateOf(run)).toEqual(nothing);
    });
  });
};
