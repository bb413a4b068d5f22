import type { Volumes } from '@tietovirta/scenarios';
import { resolveScenario, type ScenarioOptions } from '@tietovirta/scenarios';
import { scenarioPlan } from './scenario-plan.js';
import type { YearPlan } from './year-plan.js';
import { VolumesRefused } from './volumes-refused.js';

const planWith = (volumes: Volumes, overrides: ScenarioOptions = {}): YearPlan => {
  const scenario = resolveScenario({ overrides: { scale: '1/100', ...overrides } });
  return scenarioPlan({ ...scenario, ...(Object.keys(volumes).length === 0 ? {} : { volumes }) }).year;
};
const plain = planWith({});
const totalIn = (plan: YearPlan, type: string): number => plan.planOf(type).total;
const countWhere = (plan: YearPlan, type: string, dimension: string, value: string): number =>
  plan
    .planOf(type)
    .variants.filter(({ values = {} }) => values[dimension] === value)
    .reduce((sum, { count }) => sum + count, 0);

describe('a plan with other volumes', () => {
  it('has so many times as many of a type, to the message, and of no other', () => {
    const plan = planWith({ 'income-register.wage-report': 'x2', 'tax-data.request': '+20 %', 'eessi.start': 12_345 });
    expect(totalIn(plan, 'income-register.wage-report')).toBe(2 * totalIn(plain, 'income-register.wage-report'));
    expect(totalIn(plan, 'tax-data.request')).toBe(Math.round(1.2 * totalIn(plain, 'tax-data.request')));
    expect(totalIn(plan, 'eessi.start')).toBe(12_345);
    const changed = ['income-register.wage-report', 'tax-data.request', 'eessi.start'];
    for (const { type, total, dayCounts } of plain.types.filter((each) => !changed.includes(each.type.id)))
      expect([type.id, totalIn(plan, type.id), plan.planOf(type.id).dayCounts]).toEqual([type.id, total, dayCounts]);
  });

  it('has more of a part that is planned apart, and as many as before of the others', () => {
    const plan = planWith({ 'kelmu.query[channel=interface]': 'x3' });
    const before = (value: string): number => countWhere(plain, 'kelmu.query', 'channel', value);
    expect(countWhere(plan, 'kelmu.query', 'channel', 'interface')).toBe(3 * before('interface'));
    expect(countWhere(plan, 'kelmu.query', 'channel', 'user-interface')).toBe(before('user-interface'));
  });

  it('goes by the narrowest that names a part, whatever their order', () => {
    const volumes = { kelmu: 'x5', 'kelmu.query[channel=interface]': 'x3', 'kelmu.query': 'x2' };
    for (const entries of [Object.entries(volumes), Object.entries(volumes).toReversed()]) {
      const plan = planWith(Object.fromEntries(entries));
      expect(countWhere(plan, 'kelmu.query', 'channel', 'interface')).toBe(3 * countWhere(plain, 'kelmu.query', 'channel', 'interface')); // oxfmt-ignore
      expect(countWhere(plan, 'kelmu.query', 'channel', 'user-interface')).toBe(2 * countWhere(plain, 'kelmu.query', 'channel', 'user-interface')); // oxfmt-ignore
    }
  });

  it('has more payments in as many payment messages, and nothing of what is made nothing', () => {
    const plan = planWith({ 'banks.payment': 'x2', 'tax-data': 'x0' });
    expect(totalIn(plan, 'banks.payment')).toBe(2 * totalIn(plain, 'banks.payment'));
    expect(totalIn(plan, 'banks.payment-message')).toBe(totalIn(plain, 'banks.payment-message'));
    expect(totalIn(plan, 'tax-data.request')).toBe(0);
    expect(totalIn(planWith({ banks: 'x0' }), 'banks.payment')).toBe(0);
  });

  it('is refused where lives do not have what its messages would tell of, and not for what the scale alone makes of it', () => {
    const doubled = { 'population-register.birth': 'x2', 'population-register.address-change': '+1 %', 'banks.payment': 'x2', 'kelmu.query': 'x2' }; // oxfmt-ignore
    expect(() => planWith(doubled, { scale: '1' })).toThrow(/cannot be planned: 3 faults[^]*banks\.payment: \d+ messages, but lives have only \d+[^]*population-register\.birth: \d+ messages, but lives have only \d+ of what they tell of[^]*address-change/); // oxfmt-ignore
    expect(totalIn(planWith(doubled), 'population-register.birth')).toBe(
      2 * totalIn(plain, 'population-register.birth'),
    );
    expect(() =>
      planWith({ 'kelmu.query': 'x2' }, { scale: '2', exchanges: 'kelmu,population-register' }),
    ).not.toThrow();
  });

  it('is refused with every fault where its volumes cannot go together', () => {
    const refused = (): YearPlan => planWith({ 'banks.payment': 5, 'credit-register.new-loan': 'x0' });
    expect(refused).toThrow(VolumesRefused);
    expect(refused).toThrow(/cannot be planned: 3 faults[^]*banks\.payment: 5 messages, but \d+ of banks\.payment-message carry them[^]*credit-register\.loan-change: [^]*none of credit-register\.new-loan/); // oxfmt-ignore
  });
});
