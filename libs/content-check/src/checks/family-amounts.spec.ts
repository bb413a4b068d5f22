import { Generator } from '@tietovirta/generation';
import { arrayIn, type MessageColumns } from '@tietovirta/messages';
import { linesOf, samplePlan } from '../sample-content.js';
import { familyAmounts } from './family-amounts.js';

const plan = samplePlan({ exchanges: 'banks', scale: '1/100' });
const linesOn = (date: string, change: (held: MessageColumns) => void = () => undefined) => {
  const maker = new Generator(plan.year).openSlice('banks.payment', plan.year.calendar.dayIndexOf(date));
  const held = maker.make(0, maker.slice.count);
  change(held);
  return linesOf(familyAmounts, plan, [held])['payments.families'];
};

describe('What is paid for children', () => {
  it.each([['child benefit', '2024-11-26'], ['maintenance allowance', '2024-06-10']])('is what the children of the payee make it: %s', (_, date) => {
    const line = linesOn(date);
    expect(line?.judged).toBeGreaterThan(400);
    expect(line).toMatchObject({ verdict: 'holds' });
  }); // oxfmt-ignore

  it('is found to be another sum, and the payment is named', () => {
    const line = linesOn('2024-11-26', (held) => {
      arrayIn(held, 'amount-cents', 'uint32').forEach((cents, row, amounts) => (amounts[row] = cents + 7));
    });
    expect(line).toMatchObject({ value: 0, verdict: 'fails' });
    expect(line?.findings[0]?.en).toMatch(/^2024\/banks.payment\/\d+: \d+ cents to person \d+$/);
  });
});
