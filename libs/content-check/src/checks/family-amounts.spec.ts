import { Generator } from '@tietovirta/generation';
import { arrayIn, type MessageColumns } from '@tietovirta/messages';
import { birthDayOf, childrenOf, householdOn, isPaidOn, recipientRostersOf } from '@tietovirta/population';
import { linesOf, sampleDay, sampleMessages, samplePlan, times } from '../sample-content.js';
import { familyAmounts } from './family-amounts.js';

const plan = samplePlan({ exchanges: 'banks', scale: '1/100' });
const lineOf = (held: MessageColumns) => linesOf(familyAmounts, plan, [held])['payments.families'];
const amountsIn = (held: MessageColumns): Uint32Array => arrayIn(held, 'amount-cents', 'uint32');

describe('Child benefit', () => {
  function paid(): MessageColumns {
    const maker = new Generator(plan.year).openSlice('banks.payment', plan.year.calendar.dayIndexOf('2024-11-26'));
    return maker.make(0, maker.slice.count);
  }

  it('is what the children of the payee make it', () => {
    const line = lineOf(paid());
    expect(line?.judged).toBeGreaterThan(400);
    expect(line).toMatchObject({ verdict: 'holds' });
  });

  it('is found to be another sum, and the payment is named', () => {
    const held = paid();
    amountsIn(held).forEach((cents, row, amounts) => (amounts[row] = cents + 7));
    const line = lineOf(held);
    expect(line).toMatchObject({ value: 0, verdict: 'fails' });
    expect(line?.findings[0]?.en).toMatch(/banks.payment\/\d+: \d+ cents to person \d+$/);
  });
});

describe('Maintenance allowance', () => {
  const payee = motherOfOneOn(sampleDay);
  const paid = (cents: number) => {
    const held = sampleMessages('banks.payment', times(3000, { person: payee, values: { benefit: 'maintenance' } }));
    amountsIn(held).fill(cents);
    return lineOf(held);
  };

  it('is the full amount for each child, and for no more than there are', () => {
    expect(paid(19_654)).toMatchObject({ judged: 1000, value: 100, verdict: 'holds' });
    expect(paid(2 * 19_654)).toMatchObject({ value: 0, verdict: 'fails' });
    expect(paid(19_000)).toMatchObject({ value: 0, verdict: 'fails' });
  });
});

/** Who gets it for her only minor. */
function motherOfOneOn(day: number): number {
  const { persons } = recipientRostersOf({ year: 2024, part: 1 / 100 }).rosterOf('maintenance');
  const hasOne = (mother: number): boolean =>
    householdOn(mother, day).members.filter(
      (child) => childrenOf(mother).includes(child) && day - birthDayOf(child) < 18 * 365.25,
    ).length === 1;
  return persons.find((mother) => isPaidOn('maintenance-allowance', mother, day) && hasOne(mother)) as number;
}
