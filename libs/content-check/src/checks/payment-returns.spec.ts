import { followsNone } from '@tietovirta/exchanges';
import { Generator } from '@tietovirta/generation';
import { arrayIn, type MessageColumns } from '@tietovirta/messages';
import { copiedRows } from '@tietovirta/messages/builders';
import { linesOf, samplePlan } from '../sample-content.js';
import { paymentReturns } from './payment-returns.js';

const plan = samplePlan({ exchanges: 'banks', scale: '1/4' });
const returns = 'banks.payment-return';
const afterChildBenefit = plan.year.calendar.dayIndexOf('2024-02-27');
const { count } = plan.year.planOf(returns).slice(afterChildBenefit);
const ofTheDay = copiedRows(new Generator(plan.year).openSlice(returns, afterChildBenefit).make(0, count));
const linesAbout = (...batches: readonly MessageColumns[]) => linesOf(paymentReturns, plan, batches);

/** Each return of the day, changed. */
function changed(change: (columns: MessageColumns, row: number) => unknown): MessageColumns {
  const columns = copiedRows(ofTheDay);
  for (let row = 0; row < columns.rows; row += 1) change(columns, row);
  return columns;
}

describe('Payments that come back', () => {
  it('are named by the return, and each comes back once', () => {
    expect(linesAbout(ofTheDay)).toMatchObject({
      'payments.returned': { value: 0, verdict: 'holds' },
      'payments.returned-twice': { judged: count, value: 0, verdict: 'holds' },
    });
  });

  it.each<[string, (columns: MessageColumns, row: number) => unknown]>([
    ['to another person', (columns, row) => (arrayIn(columns, 'person', 'uint32')[row]! ^= 1)],
    ['of another benefit', (columns, row) => (arrayIn(columns, 'benefit', 'uint8')[row]! ^= 1)],
    ['that exists nowhere', (columns, row) => (arrayIn(columns, 'follows', 'uint32')[row] = followsNone - 1)],
    ['that is not named', (columns, row) => (arrayIn(columns, 'follows', 'uint32')[row] = followsNone)],
  ])('are found when a return is of a payment %s', (_what, change) => {
    expect(linesAbout(changed(change))['payments.returned']).toMatchObject({ verdict: 'fails' });
  });

  it.each([['before it', -30], ['long after it', 30]])('are found when the return comes %s', (_what, days) => {
    const moved = { ...ofTheDay, dayStartMs: ofTheDay.dayStartMs + days * 86_400_000 };
    expect(linesAbout(moved)['payments.returned']).toMatchObject({ verdict: 'fails' });
  }); // oxfmt-ignore

  it('are found when they come back twice', () => {
    expect(linesAbout(ofTheDay, ofTheDay)['payments.returned-twice']).toMatchObject({ value: count, verdict: 'fails' });
  });
});
