import { Generator } from '@tietovirta/generation';
import { arrayIn, type MessageColumns } from '@tietovirta/messages';
import { linesOf, sampleMessages, samplePlan, times } from '../sample-content.js';
import { payments } from './payments.js';

const plan = samplePlan({ exchanges: 'banks', scale: '1/100' });
const childBenefitDay = plan.year.calendar.dayIndexOf('2024-11-26');

function allOf(type: string): MessageColumns {
  const maker = new Generator(plan.year).openSlice(type, childBenefitDay);
  return maker.make(0, maker.slice.count);
}

describe('A payment message', () => {
  const mixed = (held: MessageColumns) =>
    linesOf(payments, plan, [allOf('banks.payment-message'), held])['payments.mixed'];

  it('holds payments of its own benefit only', () => {
    const held = allOf('banks.payment');
    expect(mixed(held)).toMatchObject({ judged: held.rows, value: 0, verdict: 'holds' });
  });

  it('is found when one of them is of another benefit', () => {
    const held = allOf('banks.payment');
    arrayIn(held, 'benefit', 'uint8')[3]! ^= 1;
    expect(mixed(held)).toMatchObject({ value: 1, verdict: 'fails' });
  });
});

describe('Child benefit', () => {
  const paidOn = (onDay: number, onOthers: number) =>
    linesOf(payments, plan, [
      sampleMessages('banks.payment', times(onDay, { at: '11-26 10:00', values: { benefit: 'child-benefit' } })),
      sampleMessages('banks.payment', times(onOthers, { at: '11-27 10:00', values: { benefit: 'child-benefit' } })),
    ])['payments.child-benefit'];

  it('comes on its day in 95 of a hundred at least', () => {
    expect(paidOn(9600, 400)).toMatchObject({ judged: 10_000, value: 96, verdict: 'holds' });
    expect(paidOn(9000, 1000)).toMatchObject({ value: 90, verdict: 'fails' });
  });
});

describe('The payee', () => {
  const entitled = (held: MessageColumns) => linesOf(payments, plan, [held])['payments.entitled'];

  it('has the benefit by their life on the day', () => {
    const line = entitled(allOf('banks.payment'));
    expect(line?.judged).toBeGreaterThan(1000);
    expect(line).toMatchObject({ verdict: 'holds' });
  });

  it('is found when it is somebody else', () => {
    const held = allOf('banks.payment');
    arrayIn(held, 'person', 'uint32').forEach((person, row, persons) => (persons[row] = person + 1));
    expect(entitled(held)).toMatchObject({ verdict: 'fails' });
  });
});
