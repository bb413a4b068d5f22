import { findExchange } from '@tietovirta/exchanges';
import { plannedPayees, planYear, type YearPlan } from '@tietovirta/plan';
import { birthDayOf, civilDay, isAliveOn } from '@tietovirta/population';
import { scaledFigures, type ReportYear } from '@tietovirta/published';
import { PaymentRuns } from './payment-runs.js';

const planOf = (base: ReportYear, denominator: number, year: number = base): YearPlan =>
  planYear({ figures: scaledFigures(base, { numerator: 1, denominator }, year), seed: 5, exchanges: [findExchange('banks')] }); // oxfmt-ignore

/** Persons of the payments of a year, by benefit, in the order of days. */
function paidIn(year: YearPlan): ReadonlyMap<string, readonly number[]> {
  const [plan, holders] = [year.planOf('banks.payment'), year.planOf('banks.payment-message')];
  const runs = new PaymentRuns(plan, holders, year);
  return new Map(
    plan.stretches.map(({ dayCounts }, part) => {
      const persons = [...dayCounts].flatMap((count, day) => {
        const list = new Uint32Array(count);
        if (count > 0) runs.write(list, { part, day }, 0);
        return [...list];
      });
      return [holders.variants[part]?.values?.['benefit'] ?? '', persons];
    }),
  );
}

const plannedIn = (year: YearPlan): number | undefined =>
  plannedPayees(year.planOf('banks.payment'), year.planOf('banks.payment-message'), year)?.payees;

describe('Reimbursements of care', () => {
  const year = planOf(2024, 1000);
  const paid = paidIn(year);
  const care = paid.get('care') ?? [];
  const others = new Set([...paid].flatMap(([benefit, persons]) => (benefit === 'care' ? [] : persons)));

  it.each([
    [2024, 1000, 2024, 4700],
    [2023, 1000, 2023, 4600],
    [2024, 2000, 2024, 2350],
    [2024, 1000, 2033, 4700],
  ] as const)('make the payees of %i at 1/%i, played in %i, exactly %i', (base, denominator, playedIn, payees) => {
    const plan = planOf(base, denominator, playedIn);
    expect(plannedIn(plan)).toBe(payees);
    expect(new Set([...paidIn(plan).values()].flat()).size).toBe(payees);
  });

  it('are to nearly half of the payees alone, and to some who have other benefits', () => {
    const alone = new Set(care.filter((person) => !others.has(person)));
    expect(alone.size + others.size).toBe(4700);
    expect(alone.size / 4700).toBeGreaterThan(0.4);
    expect(new Set(care).size).toBeGreaterThan(alone.size + 300);
  });

  it('come to everybody once before anybody has a second one', () => {
    const payees = new Set(care).size;
    expect(new Set(care.slice(0, payees)).size).toBe(payees);
    expect(care.length).toBeLessThan(2 * payees);
  });

  it('are to people of all ages, children too, who live all year', () => {
    const born = care.map((person) => birthDayOf(person));
    const minors = born.filter((day) => day > civilDay(2006, 12, 31)).length / born.length;
    expect(minors).toBeGreaterThan(0.15);
    expect(minors).toBeLessThan(0.4);
    expect(care.filter((person) => !isAliveOn(person, civilDay(2024, 12, 31)))).toEqual([]);
  });
});
