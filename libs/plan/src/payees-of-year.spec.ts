import { parseScale, scaledFigures, type ReportYear } from '@tietovirta/published';
import { findExchange, type ContainedType } from '@tietovirta/exchanges';
import { resolveScenario } from '@tietovirta/scenarios';
import { plannedPayees } from './payees-of-year.js';
import { scenarioPlan } from './scenario-plan.js';
import { planYear, type YearPlan } from './year-plan.js';

const payeesIn = (plan: YearPlan): number | undefined => {
  const payments = plan.planOf('banks.payment');
  return plannedPayees(payments, plan.planOf((payments.type as ContainedType).inside), plan)?.payees;
};
const planAt = (scale: string, base: ReportYear = 2024, year: number = base): YearPlan => {
  const parsed = parseScale(scale);
  if (!('scale' in parsed)) throw new Error(scale);
  return planYear({ figures: scaledFigures(base, parsed.scale, year), seed: 1, exchanges: [findExchange('banks')] });
};
const asked = (scale: string, volumes: string): YearPlan =>
  scenarioPlan(resolveScenario({ overrides: { exchanges: 'banks', scale, volumes } })).year;

describe('The different payees of a year', () => {
  it('are as many as the report says, and in another year as many as in its base', () => {
    expect([payeesIn(planAt('1')), payeesIn(planAt('1', 2023)), payeesIn(planAt('1', 2023, 2030))]).toEqual([4_700_000, 4_600_000, 4_600_000]); // oxfmt-ignore
  });

  it('are divided by the scale', () => {
    expect(payeesIn(planAt('1/1000'))).toBe(4700);
    expect(payeesIn(planAt('1/7'))).toBe(671_429); // 4 700 000 / 7 = 671 428,57
  });

  it('are no more where everybody is paid twice as often, and half of them where half is paid', () => {
    expect(payeesIn(planAt('2'))).toBe(4_700_000);
    expect(payeesIn(asked('1/100', 'banks.payment=x2'))).toBe(94_000); // 2/100 of everybody
    expect(payeesIn(asked('1', 'banks.payment=x0.5'))).toBe(2_350_000);
  });

  it('are known down to the scale at which each benefit has somebody', () => {
    expect(payeesIn(planAt('1/2000'))).toBe(2350);
    expect(payeesIn(planAt('1/2001'))).toBeUndefined();
  });

  it('are refused where changed volumes have too few payments for them, with the reason', () => {
    expect(() => asked('1/1000', 'banks.payment=x0.3')).toThrow(/11635 payments are so few/);
    expect(() => asked('1/100', 'banks.payment-message[benefit=maintenance]=0')).toThrow(
      /maintenance would have no payment message/,
    );
    expect(payeesIn(asked('1/1000', 'banks=x0'))).toBeUndefined();
  });
});
