import { followsNone } from '@tietovirta/exchanges';
import { Generator } from '@tietovirta/generation';
import { arrayIn, type MessageColumns } from '@tietovirta/messages';
import { linesOf, samplePlan } from '../sample-content.js';
import { benefitReports } from './benefit-reports.js';

const plan = samplePlan({ exchanges: 'banks,income-register', scale: '1/4' });
const generator = new Generator(plan.year);
const sent = 'income-register.benefit-report-sent';

/** Reports of the days after child benefit was paid. */
function reportsOf(type: string): readonly MessageColumns[] {
  const { slice } = generator.openSlice(type, afterChildBenefit);
  return Array.from({ length: Math.ceil(slice.count / frame) }, (_, place) => {
    // Each frame has memory of its own.
    const maker = new Generator(plan.year, frame).openSlice(type, afterChildBenefit);
    return maker.make(place * frame, Math.min(slice.count, (place + 1) * frame));
  });
}
const frame = 8000;
const afterChildBenefit = plan.year.calendar.dayIndexOf('2024-04-28');
const lineOf = (id: string, batches: readonly MessageColumns[]) => linesOf(benefitReports, plan, batches)[`benefit-reports.${id}`]; // oxfmt-ignore

/** Each report of a payment, changed. */
function spoilt(type: string, change: (columns: MessageColumns, row: number) => unknown): readonly MessageColumns[] {
  const batches = reportsOf(type);
  for (const columns of batches)
    arrayIn(columns, 'follows', 'uint32').forEach((payment, row) => payment !== followsNone && change(columns, row));
  return batches;
}

describe.each([sent, 'income-register.benefit-report-received'])('Reports of payments: %s', (type) => {
  it('follow an earlier payment of the same benefit to the same person', () => {
    const line = lineOf('payment', reportsOf(type));
    expect(line?.judged).toBeGreaterThan(0);
    expect(line).toMatchObject({ value: 0, verdict: 'holds' });
  });

  it.each<[string, (columns: MessageColumns, row: number) => unknown]>([
    ['is to another person', (columns, row) => (arrayIn(columns, 'person', 'uint32')[row]! ^= 1)],
    ['is of another benefit', (columns, row) => (arrayIn(columns, 'benefit', 'uint8')[row]! ^= 1)],
    ['exists nowhere', (columns, row) => (arrayIn(columns, 'follows', 'uint32')[row] = followsNone - 1)],
  ])('are faulty when their payment %s', (_what, change) => {
    expect(lineOf('payment', spoilt(type, change))).toMatchObject({ verdict: 'fails' });
  });

  it.each([['later', -30], ['long before', 30]])('are faulty when their payment is %s', (_what, days) => {
    const moved = reportsOf(type).map((columns) => ({ ...columns, dayStartMs: columns.dayStartMs + days * 86_400_000 }));
    expect(lineOf('payment', moved)).toMatchObject({ verdict: 'fails' });
  }); // oxfmt-ignore
});

describe('Reports that Kela sends', () => {
  it('follow a payment in 94 of a hundred, each another one', () => {
    expect(lineOf('following', reportsOf(sent))).toMatchObject({ verdict: 'holds' });
    expect(lineOf('twice', reportsOf(sent))).toMatchObject({ value: 0, verdict: 'holds' });
  });

  it('are found when they follow none', () => {
    const batches = reportsOf(sent);
    for (const columns of batches) arrayIn(columns, 'follows', 'uint32').fill(followsNone, 0, 1000);
    expect(lineOf('following', batches)).toMatchObject({ verdict: 'fails' });
  });

  it('are found when two originals are of one payment', () => {
    const [columns] = reportsOf(sent) as [MessageColumns];
    arrayIn(columns, 'action', 'uint8').fill(0, 10, 12);
    arrayIn(columns, 'follows', 'uint32').fill(77, 10, 12);
    expect(lineOf('twice', [columns])).toMatchObject({ value: 1, verdict: 'fails' });
  });
});

describe('Reports from the register', () => {
  it('come in picks, which one after the hour’s first minutes does not', () => {
    const [columns] = reportsOf('income-register.benefit-report-received') as [MessageColumns];
    expect(lineOf('picks', [columns])).toMatchObject({ judged: frame, value: 0, verdict: 'holds' });
    arrayIn(columns, 'time', 'int32')[5]! += 30 * 60_000;
    expect(lineOf('picks', [columns])).toMatchObject({ value: 1, verdict: 'fails' });
  });
});
