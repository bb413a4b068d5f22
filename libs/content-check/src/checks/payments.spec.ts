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

describe('A run', () => {
  // At smaller scales days have too few messages.
  const larger = samplePlan({ exchanges: 'banks', scale: '1/4' });
  const paid = (): MessageColumns =>
    new Generator(larger.year).openSlice('banks.payment', childBenefitDay).make(0, 8000);
  const twice = (held: MessageColumns) => linesOf(payments, larger, [held])['payments.twice'];

  it('pays nobody twice', () => {
    expect(twice(paid())).toMatchObject({ judged: 8000, value: 0, verdict: 'holds' });
  });

  it('is found to pay somebody twice', () => {
    const held = paid();
    const benefits = arrayIn(held, 'benefit', 'uint8');
    const other = benefits.findIndex((benefit, row) => row > 100 && benefit === benefits[100]);
    const persons = arrayIn(held, 'person', 'uint32');
    persons[other] = persons[100] as number;
    expect(twice(held)).toMatchObject({ value: 1, verdict: 'fails' });
  });
});

describe('The payments of a year', () => {
  const small = samplePlan({ exchanges: 'banks', scale: '1/2000' });
  const year = (change: (held: MessageColumns, day: number) => unknown) => {
    const generator = new Generator(small.year);
    const all = (function* () {
      for (const { index } of small.year.calendar.days) {
        const maker = generator.openSlice('banks.payment', index);
        for (let from = 0; from < maker.slice.count; from += 8000) {
          const held = maker.make(from, Math.min(from + 8000, maker.slice.count));
          change(held, index);
          yield held;
        }
      }
    })();
    return linesOf(payments, small, all)['payments.cents'];
  };

  it('come to what the plan says, to the cent', () => {
    expect(year(() => undefined)).toMatchObject({ value: 0, verdict: 'holds' });
    expect(year((held, day) => day === childBenefitDay && (arrayIn(held, 'amount-cents', 'uint32')[0]! += 1))).toMatchObject({ value: 1, verdict: 'fails' }); // oxfmt-ignore
  });
});
