import { deltasOfDays, streamHash, type SliceMark } from '@tietovirta/counting';
import { MemoryLedger } from '@tietovirta/ledger';
import { checkedRun, unlikeLedgerText } from './ledger-differences.js';
import { sampleRun } from './testing/sample-run.js';

const mark: SliceMark = {
  messageType: 'banks.payment',
  day: 3,
  nextIndex: 5,
  isComplete: true,
  counted: 4,
  setAside: 1,
  hashLow: 7,
  hashHigh: 9,
  holes: [],
};
const hash = streamHash(2024, [mark]);
const played = { counted: 4, setAside: 1, hash };

/** A ledger that counted one slice of run 1. */
const ledgerWith = async (changes: Partial<SliceMark> = {}, messages = 4): Promise<MemoryLedger> => {
  const ledger = new MemoryLedger();
  const deltas = deltasOfDays([{ messageType: 'banks.payment', day: 3, cell: 0, count: messages }]);
  const run = {
    runId: 1,
    deltas,
    members: [],
    marks: [{ ...mark, ...changes }],
    sent: [],
    deadLetters: [],
    recovered: [],
  };
  await ledger.apply({ positions: [{ source: 's', from: 0, to: 1 }], runs: [run] });
  return ledger;
};

describe('A run of the archive beside its ledger', () => {
  it('is kept alike by both after it ended', async () => {
    const run = await checkedRun(sampleRun(1, played), await ledgerWith());
    expect(run.ledgerDifferences).toEqual([]);
    expect(unlikeLedgerText(run, 'en')).toBe('');
  });

  it.each([
    ['counted', ledgerWith({ counted: 5 }), { archive: 4, ledger: 5 }],
    ['setAside', ledgerWith({ setAside: 0 }), { archive: 1, ledger: 0 }],
    ['cells', ledgerWith({}, 3), { archive: 4, ledger: 3 }],
    ['hash', ledgerWith({ hashLow: 8 }), { archive: hash, ledger: streamHash(2024, [{ ...mark, hashLow: 8 }]) }],
  ])('is told where the %s differ', async (figure, ledger, values) => {
    const { ledgerDifferences } = await checkedRun(sampleRun(1, played), await ledger);
    expect(ledgerDifferences).toContainEqual({ figure, ...values });
  });

  it('is told in words, each figure with both values', async () => {
    const run = await checkedRun(sampleRun(1, played), await ledgerWith({ setAside: 0 }));
    expect(unlikeLedgerText(run, 'en')).toMatch(
      /differently: .* Play it again .*\n {2}set aside: 1 in the archive, 0 in the ledger\n$/,
    );
    expect(unlikeLedgerText(run, 'fi')).toContain('sivuun siirretty: arkistossa 1, kirjanpidossa 0');
  });

  it('is not compared before it was played to its end: it may still be counted', async () => {
    const stopped = { ...played, counted: 2, tables: null };
    expect((await checkedRun(sampleRun(1, stopped), await ledgerWith())).ledgerDifferences).toEqual([]);
  });
});
