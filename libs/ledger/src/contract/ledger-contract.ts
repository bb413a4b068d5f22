/** What every ledger must keep. An adapter runs the suite in its `*.contract.spec.ts`. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { LedgerBatch } from '../ledger-batch.js';
import type { Ledger } from '../ledger.js';
import {
  batchOf,
  deltasOf,
  deadLetterOf,
  markOf,
  measuredOf,
  membersOf,
  sentOf,
  sourceOfRun,
  stepOf,
} from './batches.js';
import type { MeasuredRow } from './batches.js';
import { deadLettersContract } from './dead-letters-contract.js';
import { plainStateOf } from './plain-state.js';

export {
  batchOf,
  deltasOf,
  deadLetterOf,
  markOf,
  measuredOf,
  membersOf,
  sentOf,
  sourceOfRun,
  stepOf,
} from './batches.js';
export type { DeltaRow, MeasuredRow } from './batches.js';
export { plainStateOf } from './plain-state.js';
export type { PlainState } from './plain-state.js';

/** How the suite comes by a ledger. */
export interface LedgerUnderContract {
  /** The ledger; the same or another one on the same store each time. */
  open(): Promise<Ledger>;
  /** A ledger that has lost everything it did not store: reopened, or the same one where nothing is stored. */
  reopen(): Promise<Ledger>;
  /** A number of a run that is unused. */
  freshRun(): number;
}

const nothing = { positions: [], marks: [], sent: [], cells: [], members: [] };

const fullMark = markOf({
  nextIndex: 2,
  counted: 12,
  setAside: 1,
  hashLow: 2 ** 32 - 1,
  hashHigh: 5,
  holes: [{ index: 1, next: 2, messages: 1 }],
});
const fullSent = sentOf({ nextIndex: 7, messages: 2 ** 33, content: { low: 2 ** 32 - 1, high: 9 }, holes: [{ index: 3, next: 5, messages: 0 }] }); // oxfmt-ignore

/** One batch with something in every part. */
const fullBatchOf = (run: number): LedgerBatch =>
  batchOf(run, {
    positions: [stepOf(run, 0, 0, 10), stepOf(run, 3, 0, 4)],
    deltas: deltasOf(['kelmu.query', 0, 0, 7], ['kelmu.query', 365, 2, 5], ['eessi.sent', 12, 0, 1]),
    members: [membersOf({ period: 3 }, 5, 70), membersOf({ period: 3 }, 70, 0)],
    marks: [fullMark],
    sent: [fullSent],
    deadLetters: [deadLetterOf({ index: 1, source: 'tietovirta.kelmu/3', position: 2 ** 40 })],
  });

const fullDeadLetters = [deadLetterOf({ index: 1, source: 'tietovirta.kelmu/3', position: 2 ** 40 })];

const fullState = {
  positions: [
    [0, 10],
    [3, 4],
  ],
  marks: [fullMark],
  sent: [fullSent],
  cells: [
    ['eessi.sent', 12, 0, 1],
    ['kelmu.query', 0, 0, 7],
    ['kelmu.query', 365, 2, 5],
  ],
  members: [['kelmu.query', 'distinct person per month', 3, 0, [0, 5, 70]]],
};

/** Runs the suite against the ledgers of one adapter. */
export const ledgerContract = (name: string, { open, reopen, freshRun }: LedgerUnderContract): void => {
  describe(`${name} keeps the promise of a ledger`, () => {
    let ledger: Ledger;
    let run: number;
    const stateOf = (runId: number) => plainStateOf(ledger, runId);

    beforeEach(async () => {
      ledger = await open();
      run = freshRun();
    });

    it('knows nothing of a run that never applied anything', async () => {
      expect(await stateOf(run)).toEqual(nothing);
      expect(await ledger.deadLetters(run)).toEqual([]);
    });

    it('keeps every part of a batch', async () => {
      expect(await ledger.apply(fullBatchOf(run))).toBe('applied');
      expect(await stateOf(run)).toEqual(fullState);
      expect(await ledger.deadLetters(run)).toEqual(fullDeadLetters);
    });

    it('knows after a restart what it knew before', async () => {
      await ledger.apply(fullBatchOf(run));
      ledger = await reopen();
      expect(await stateOf(run)).toEqual(fullState);
      expect(await ledger.deadLetters(run)).toEqual(fullDeadLetters);
    });

    it('loses a batch that comes again, and writes nothing of it', async () => {
      await ledger.apply(fullBatchOf(run));
      expect(await ledger.apply(fullBatchOf(run))).toBe('lost');
      expect(await stateOf(run)).toEqual(fullState);
      expect(await ledger.deadLetters(run)).toHaveLength(1);
    });

    it('writes nothing when only the second of two partitions stands elsewhere', async () => {
      await ledger.apply(batchOf(run, { positions: [stepOf(run, 0, 0, 10), stepOf(run, 1, 0, 5)] }));
      const batch = { ...fullBatchOf(run), positions: [stepOf(run, 0, 10, 20), stepOf(run, 1, 4, 9)] };
      expect(await ledger.apply(batch)).toBe('lost');
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
      await ledger.apply(batchOf(run, { positions: [stepOf(run, 0, 0, 10)] }));
      const batch = batchOf(run, {
        positions: [stepOf(run, 0, 10, 20), stepOf(run, 7, 3, 9)],
        deltas: deltasOf(['kelmu.query', 0, 0, 7]),
      });
      expect(await ledger.apply(batch)).toBe('lost');
      expect(await stateOf(run)).toEqual({ ...nothing, positions: [[0, 10]] });
    });

    it('writes nothing when a partition that has moved is said to be new', async () => {
      await ledger.apply(batchOf(run, { positions: [stepOf(run, 0, 0, 10)] }));
      const batch = batchOf(run, {
        positions: [stepOf(run, 1, 0, 9), stepOf(run, 0, 0, 3)],
        deltas: deltasOf(['kelmu.query', 0, 0, 7]),
      });
      expect(await ledger.apply(batch)).toBe('lost');
      expect(await stateOf(run)).toEqual({ ...nothing, positions: [[0, 10]] });
    });

    it('goes on from where it lost a batch', async () => {
      await ledger.apply(batchOf(run, { positions: [stepOf(run, 0, 0, 10)] }));
      await ledger.apply(batchOf(run, { positions: [stepOf(run, 0, 5, 20)] }));
      expect(await ledger.apply(batchOf(run, { positions: [stepOf(run, 0, 10, 20)] }))).toBe('applied');
      expect(await stateOf(run)).toEqual({ ...nothing, positions: [[0, 20]] });
    });

    it('lets one of two win that apply the same step at the same time', async () => {
      const answers = await Promise.all([ledger.apply(fullBatchOf(run)), ledger.apply(fullBatchOf(run))]);
      expect(answers.sort()).toEqual(['applied', 'lost']);
      expect(await stateOf(run)).toEqual(fullState);
    });

    it('adds up what comes at the same time from different partitions', async () => {
      const batches = [0, 1, 2, 3, 4, 5].map((partition) =>
        batchOf(run, {
          positions: [stepOf(run, partition, 0, 1)],
          deltas: deltasOf(['kelmu.query', 1, partition, 1], ['kelmu.query', 1, 5 - partition, 1]),
        }),
      );
      const answers = await Promise.all(batches.map((batch) => ledger.apply(batch)));
      expect(answers).toEqual(batches.map(() => 'applied'));
      expect((await stateOf(run)).cells).toEqual([0, 1, 2, 3, 4, 5].map((cell) => ['kelmu.query', 1, cell, 2]));
    });

    it('shows a reader whole batches only, while it writes', async () => {
      const steps = Array.from({ length: 20 }, (_, index) => stepOf(run, 0, index, index + 1));
      const writing = (async () => {
        for (const step of steps) {
          const marks = [markOf({ counted: step.to })];
          await ledger.apply(batchOf(run, { positions: [step], marks, deltas: deltasOf(['a', 0, 0, 1]) }));
        }
      })();
      const seen = [];
      while (seen.length < steps.length) seen.push(await stateOf(run));
      await writing;
      for (const { marks, cells } of seen) expect(cells[0]?.[3] ?? 0).toBe(marks[0]?.counted ?? 0);
    });

    it('keeps runs apart', async () => {
      const other = freshRun();
      await ledger.apply(fullBatchOf(run));
      expect(await stateOf(other)).toEqual(nothing);
      expect(await ledger.apply(fullBatchOf(other))).toBe('applied');
      expect(await stateOf(run)).toEqual(fullState);
    });

    it('adds to a cell within a batch and across batches', async () => {
      await ledger.apply(batchOf(run, { deltas: deltasOf(['a', 1, 1, 2], ['a', 1, 1, 3], ['a', 1, 2, 1]) }));
      await ledger.apply(batchOf(run, { deltas: deltasOf(['a', 1, 1, 4], ['b', 1, 1, 1]) }));
      expect((await stateOf(run)).cells).toEqual([
        ['a', 1, 1, 9], // 2 + 3 + 4
        ['a', 1, 2, 1],
        ['b', 1, 1, 1],
      ]);
    });

    it('keeps measures of one type apart, and their values in all of 64 bits', async () => {
      const most = 2n ** 63n - 1n;
      const rows: readonly MeasuredRow[] = [
        ['a', 'messages', 1, 0, 5n],
        ['a', 'sum cents per day', 1, 0, most - 1n],
        ['a', 'sum cents per day', 2, 0, -(2n ** 63n)],
      ];
      await ledger.apply(batchOf(run, { deltas: measuredOf(...rows) }));
      await ledger.apply(batchOf(run, { deltas: measuredOf(['a', 'sum cents per day', 1, 0, 1n]) }));
      const { cells } = await ledger.read(run);
      const kept = cells.measures.map((measure, row) => [measure, cells.periods[row], cells.values[row]]);
      expect(kept.sort()).toEqual([
        ['messages', 1, 5n],
        ['sum cents per day', 1, most],
        ['sum cents per day', 2, -(2n ** 63n)],
      ]);
    });

    it('refuses a batch that would take a cell beyond 64 bits, and writes nothing of it', async () => {
      await ledger.apply(batchOf(run, { deltas: measuredOf(['a', 'sum cents per day', 1, 0, 2n ** 63n - 1n]) }));
      const before = await ledger.read(run);
      const beyond = batchOf(run, { positions: [stepOf(run, 0, 0, 1)], deltas: measuredOf(['a', 'sum cents per day', 1, 0, 1n]), marks: [markOf({})] }); // oxfmt-ignore
      await expect(ledger.apply(beyond)).rejects.toThrow();
      expect(await ledger.read(run)).toEqual(before);
      expect(await ledger.positions([sourceOfRun(run, 0)])).toEqual(new Map());
    });

    it('unites the keys of a cell over any number of batches, in few sets', async () => {
      for (let batch = 0; batch < 200; batch += 1)
        await ledger.apply(batchOf(run, { members: [membersOf({}, batch, batch + 1), membersOf({ cell: 1 }, 7)] }));
      const state = await stateOf(run);
      expect(state.members).toEqual([
        ['kelmu.query', 'distinct person per month', 0, 0, Array.from({ length: 201 }, (_, key) => key)],
        ['kelmu.query', 'distinct person per month', 0, 1, [7]],
      ]);
      expect((await ledger.read(run)).members.length).toBeLessThan(200);
    });

    it('counts up to the largest safe integer', async () => {
      const half = 2 ** 52;
      await ledger.apply(batchOf(run, { deltas: deltasOf(['a', 1, 0, half]), positions: [stepOf(run, 0, 0, half)] }));
      await ledger.apply(batchOf(run, { deltas: deltasOf(['a', 1, 0, half - 1]) }));
      const mark = markOf({ nextIndex: 2 ** 40, counted: 2 ** 53 - 1, setAside: 2 ** 33, hashHigh: 2 ** 32 - 1 });
      await ledger.apply(batchOf(run, { marks: [mark] }));
      expect(await stateOf(run)).toEqual({
        ...nothing,
        positions: [[0, half]],
        marks: [mark],
        cells: [['a', 1, 0, Number.MAX_SAFE_INTEGER]], // 2^52 + 2^52 - 1
      });
    });

    it('writes a mark over the one before, of what was counted and of what was sent', async () => {
      const marks = [1, 2, 3].map((nextIndex) => markOf({ nextIndex, counted: 10 * nextIndex }));
      const sent = [4, 5, 6].map((nextIndex) => sentOf({ nextIndex, messages: 10 * nextIndex }));
      for (const place of [0, 1, 2])
        await ledger.apply(batchOf(run, { marks: marks.slice(place, place + 1), sent: sent.slice(place, place + 1) }));
      expect(await stateOf(run)).toEqual({ ...nothing, marks: marks.slice(2), sent: sent.slice(2) });
      expect(await ledger.marks(run)).toEqual(marks.slice(2));
      expect(await ledger.sent(run)).toEqual(sent.slice(2));
    });

    it('sums up all marks of a run, and of no other', async () => {
      expect(await ledger.sums(run)).toEqual({ counted: 0, setAside: 0, sent: 0, reached: 0, holes: 0 });
      await ledger.apply(fullBatchOf(run));
      await ledger.apply(fullBatchOf(freshRun()));
      const marks = [markOf({ day: 1, nextIndex: 5, counted: 30 })];
      const sent = [sentOf({ messageType: 'banks.payment', nextIndex: 4, messages: 9 })];
      await ledger.apply(batchOf(run, { marks, sent }));
      // Of the full batch: next 2, 12 counted, 1 set aside, 1 hole; next 7, 2^33 sent, 1 hole.
      expect(await ledger.sums(run)).toEqual({
        counted: 12 + 30,
        setAside: 1,
        sent: 2 ** 33 + 9,
        reached: 2 + 7 + 5 + 4,
        holes: 2,
      });
    });

    deadLettersContract(() => ({ ledger, run }));

    it('forgets a run that is removed, no other one, and not how far sources were read', async () => {
      const other = freshRun();
      for (const each of [run, other]) await ledger.apply({ ...fullBatchOf(each), positions: [stepOf(each, 0, 0, 5)] });
      await ledger.apply(batchOf(run, { deadLetters: [deadLetterOf({})] }));
      const before = await stateOf(other);
      await ledger.remove(run);
      expect(await stateOf(run)).toEqual({ marks: [], sent: [], cells: [], members: [], positions: [[0, 5]] });
      expect(await ledger.deadLetters(run)).toEqual([]);
      expect(await ledger.sums(run)).toEqual({ counted: 0, setAside: 0, sent: 0, reached: 0, holes: 0 });
      expect(await stateOf(other)).toEqual(before);
    });

    it('writes the entries of several runs in one batch, or none of them', async () => {
      const other = freshRun();
      const batch = {
        positions: [stepOf(run, 0, 0, 5)],
        runs: [...fullBatchOf(run).runs, ...fullBatchOf(other).runs],
      };
      expect(await ledger.apply(batch)).toBe('applied');
      expect(await ledger.apply(batch)).toBe('lost');
      expect((await stateOf(run)).cells).toEqual(fullState.cells);
      expect((await stateOf(other)).cells).toEqual(fullState.cells);
    });

    it('takes any text as a reason', async () => {
      const reasons = ['it\'s {a}, "b" \\ NULL,\n', 'Kelan tietojenvälitys €', 'null\u0000byte', ''];
      const deadLetters = reasons.map((reason) => deadLetterOf({ reason, messageType: `odd,"type' {}` }));
      expect(await ledger.apply(batchOf(run, { deadLetters }))).toBe('applied');
      const kept = await ledger.deadLetters(run);
      expect(kept.map(({ reason }) => reason.replace('\uFFFD', '\u0000'))).toEqual(reasons);
      expect(kept[0]?.messageType).toBe(`odd,"type' {}`);
    });

    it('takes any text as the name of a message type', async () => {
      for (const messageType of ['NULL', `odd,"type' {}`, 'back\\slash', '$1']) {
        const [mark, sent] = [markOf({ messageType }), sentOf({ messageType })];
        run = freshRun();
        await ledger.apply(batchOf(run, { deltas: deltasOf([messageType, 1, 2, 3]), marks: [mark], sent: [sent] }));
        expect(await stateOf(run)).toEqual({
          ...nothing,
          cells: [[messageType, 1, 2, 3]],
          marks: [mark],
          sent: [sent],
        });
      }
    });

    it('keeps what was sent by those who do not say its content beside that of others', async () => {
      const sent = [sentOf({ day: 1, content: null }), sentOf({ day: 2, content: { low: 3, high: 4 } })];
      await ledger.apply(batchOf(run, { sent }));
      expect((await stateOf(run)).sent).toEqual(sent);
    });

    it('begins a source anew that its transport began anew, under the guard of where it stood', async () => {
      const anew = (from: number, to: number): LedgerBatch =>
        batchOf(run, { positions: [{ ...stepOf(run, 0, from, to), isReset: true }], deltas: deltasOf(['a', 0, 0, 1]) });
      await ledger.apply(batchOf(run, { positions: [stepOf(run, 0, 0, 500)] }));
      expect(await ledger.apply(anew(400, 3))).toBe('lost');
      expect(await ledger.apply(anew(500, 3))).toBe('applied');
      expect(await ledger.apply(anew(3, 0))).toBe('applied');
      expect(await ledger.apply(batchOf(run, { positions: [stepOf(run, 0, 0, 7)] }))).toBe('applied');
      expect(await stateOf(run)).toMatchObject({ positions: [[0, 7]], cells: [['a', 0, 0, 2]] });
    });

    it('takes an empty batch', async () => {
      expect(await ledger.apply(batchOf(run))).toBe('applied');
      expect(await stateOf(run)).toEqual(nothing);
    });

    it.each<[string, (id: number) => LedgerBatch]>([
      [
        'columns of different length',
        (id) => batchOf(id, { deltas: { ...deltasOf(['a', 0, 0, 1]), values: [1n, 2n] } }),
      ],
      ['a delta beyond 64 bits', (id) => batchOf(id, { deltas: measuredOf(['a', 'sum', 0, 0, 2n ** 63n]) })],
      ['a period that is no whole number', (id) => batchOf(id, { deltas: deltasOf(['a', 0.5, 0, 1]) })],
      ['a cell beyond 31 bits', (id) => batchOf(id, { members: [membersOf({ cell: 2 ** 31 }, 1)] })],
      [
        'a source that stands in it twice',
        (id) => batchOf(id, { positions: [stepOf(id, 0, 0, 1), stepOf(id, 0, 1, 2)] }),
      ],
      ['a step that leads backwards', (id) => batchOf(id, { positions: [stepOf(id, 0, 2, 1)] })],
      ['a mark with a broken number', (id) => batchOf(id, { marks: [markOf({ counted: 0.5 })] })],
      ['a slice that stands in the marks twice', (id) => batchOf(id, { marks: [markOf({}), markOf({})] })],
      ['a mark of what was sent with a broken number', (id) => batchOf(id, { sent: [sentOf({ messages: -1 })] })],
      [
        'a content hash with a broken number',
        (id) => batchOf(id, { sent: [sentOf({ content: { low: 0, high: 0.5 } })] }),
      ],
      ['a dead letter with a broken number', (id) => batchOf(id, { deadLetters: [deadLetterOf({ messages: NaN })] })],
      ['a id that stands in it twice', (id) => ({ positions: [], runs: [...batchOf(id).runs, ...batchOf(id).runs] })],
    ])('refuses a batch with %s, and writes nothing', async (_, broken) => {
      await expect(ledger.apply(broken(run))).rejects.toThrow(RangeError);
      expect(await stateOf(run)).toEqual(nothing);
    });
  });
};
