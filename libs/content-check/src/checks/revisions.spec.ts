import { findMessageType, revisesNone } from '@tietovirta/exchanges';
import { Generator } from '@tietovirta/generation';
import { arrayIn, type MessageColumns } from '@tietovirta/messages';
import { linesOf, sampleMessages, samplePlan, times } from '../sample-content.js';
import { revisions } from './revisions.js';

const exchanges = 'income-register,medical-certificates,unemployment-funds,pension-sector,credit-register';
const plan = samplePlan({ exchanges, scale: '1/1000' });
const generator = new Generator(plan.year);

/** All messages of a type on a day of the year. */
function messagesOf(type: string, day: number): MessageColumns {
  const maker = generator.openSlice(type, day);
  return maker.make(0, maker.slice.count);
}
const originals = (columns: MessageColumns) => linesOf(revisions, plan, [columns])['revisions.originals'];

const revising = [
  ['wage reports', 'income-register.wage-report'],
  ['benefit reports sent', 'income-register.benefit-report-sent'],
  ['benefit reports received', 'income-register.benefit-report-received'],
  ['certificates', 'medical-certificates.certificate'],
  ['notices of funds', 'unemployment-funds.earnings-data'],
  ['unpaid periods', 'pension-sector.unpaid-period'],
  ['changed receivables', 'credit-register.loan-change'],
] as const;

describe.each(revising)('Revisions among %s', (_name, type) => {
  // Not every day has a revision at this scale.
  const some = (): MessageColumns => {
    for (let day = 120; ; day += 1) {
      const columns = messagesOf(type, day);
      if (arrayIn(columns, 'revises', 'uint32').subarray(0, columns.rows).some((each) => each !== revisesNone)) return columns; // oxfmt-ignore
    }
  };
  const spoil = (change: (columns: MessageColumns, row: number) => unknown): MessageColumns => {
    const columns = some();
    const row = arrayIn(columns, 'revises', 'uint32').findIndex((each) => each !== revisesNone);
    change(columns, row);
    return columns;
  };

  it('name earlier messages about the same person', () => {
    expect(originals(some())).toMatchObject({ value: 0, verdict: 'holds' });
  });

  it.each<[string, (columns: MessageColumns, row: number) => unknown]>([
    ['is another person', (columns, row) => (arrayIn(columns, 'person', 'uint32')[row]! ^= 1)],
    ['is another party', (columns, row) => (arrayIn(columns, 'organisation', 'uint16')[row]! ^= 1)],
    ['exists nowhere', (columns, row) => (arrayIn(columns, 'revises', 'uint32')[row] = revisesNone - 1)],
  ])('are faulty when what they name %s', (_what, change) => {
    expect(originals(spoil(change))).toMatchObject({ value: 1, verdict: 'fails' });
  });

  it('are faulty when what they name is later', () => {
    const columns = some();
    const early = { ...columns, dayStartMs: columns.dayStartMs - 200 * 86_400_000 };
    expect(originals(early)).toMatchObject({ verdict: 'fails' });
  });
});

describe('Wage reports', () => {
  const report = (action: string) => ({ values: { action } });
  const shareOf = (count: number) =>
    linesOf(revisions, plan, [
      sampleMessages('income-register.wage-report', [...times(count, report('replacement')), ...times(2000 - count, report('new'))]), // oxfmt-ignore
    ])['revisions.wage-versions'];

  it('are versions of others in 9 to 16 of a hundred', () => {
    expect(shareOf(240)).toMatchObject({ value: 12, verdict: 'holds' });
    expect(shareOf(60)).toMatchObject({ value: 3, verdict: 'fails' });
    expect(shareOf(500)).toMatchObject({ value: 25, verdict: 'fails' });
  });
});

describe('Revisions in the first days of a year', () => {
  it('are of messages of the year before, which are not named, and few of all', () => {
    const larger = samplePlan({ exchanges: 'income-register', scale: '1/20' });
    const made = new Generator(larger.year);
    const carried = (day: number) => linesOf(revisions, larger, [made.openSlice('income-register.wage-report', day).make(0, 2000)])['revisions.carried']; // oxfmt-ignore
    // Younger than a day are one in seven: the root of 1/45.
    expect(carried(1)?.value).toBeGreaterThan(70);
    expect(carried(200)?.value).toBe(0);
  });

  it('are not judged by a January alone, whose share is no share of a year', () => {
    const january = samplePlan({ exchanges, scale: '1/1000', from: '2024-01-01', to: '2024-02-01' });
    const lines = linesOf(revisions, january, [messagesOf('income-register.wage-report', 1)]);
    expect(lines['revisions.carried']).toMatchObject({ value: null, verdict: 'unjudged' });
    expect(lines['revisions.originals']?.judged).toBeGreaterThan(0);
  });

  it('of receivables are all named: the register began in the year', () => {
    expect(findMessageType('credit-register.loan-end')).toMatchObject({ revises: { of: 'credit-register.new-loan' } });
    for (const day of [92, 200, 365]) {
      const columns = messagesOf('credit-register.loan-change', day);
      expect([...arrayIn(columns, 'revises', 'uint32').subarray(0, columns.rows)]).not.toContain(revisesNone);
    }
  });
});
