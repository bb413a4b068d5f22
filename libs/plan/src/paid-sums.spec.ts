import { exchanges } from '@tietovirta/exchanges';
import { sum } from '@tietovirta/laws';
import { scaledFigures, type ReportYear } from '@tietovirta/published';
import { heldPayments, PaidSums } from './paid-sums.js';
import { planYear } from './year-plan.js';

const banks = exchanges.filter(({ id }) => id === 'banks');

function paid(year: ReportYear, denominator: number) {
  const planned = planYear({ figures: scaledFigures(year, { numerator: 1, denominator }), exchanges: banks, seed: 1 });
  const [plan, holders] = [planned.planOf('banks.payment'), planned.planOf('banks.payment-message')];
  return {
    plan,
    holders,
    sums: new PaidSums(heldPayments(plan, holders)),
    days: planned.calendar.days.map(({ index }) => index),
  };
}

describe('What payments come to', () => {
  it.each([
    [2024, 1_728_000_000_000], // 17 280 million euros, printed as 17,3 mrd. eur
    [2023, 1_657_000_000_000], // 16 570 million, printed as 16,6
  ] as const)('is in %i to the cent what Kela paid', (year, cents) => {
    const { sums, days } = paid(year, 1);
    expect(sum(days.map((day) => sums.sumOn(day)))).toBe(cents);
  });

  it('is the sum of any parts into which a run is cut', () => {
    const { plan, sums, days } = paid(2024, 500);
    plan.stretches.forEach((_, part) => {
      for (const day of days) {
        const count = sums.paymentsOn(part, day);
        const cut = Math.floor(count / 3);
        const whole = sums.sumOf({ part, day }, 0, count);
        expect(sums.sumOf({ part, day }, 0, cut) + sums.sumOf({ part, day }, cut, count - cut)).toBe(whole);
        if (count > 0) expect(whole / count).toBeCloseTo(sums.meanOf(part), -1);
      }
    });
  });

  it('is nothing on days without payments', () => {
    const { sums } = paid(2024, 1);
    expect(sums.sumOn(0)).toBe(0); // the first of January
  });
});
