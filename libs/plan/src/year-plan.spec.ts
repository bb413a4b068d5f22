import type { CalendarDay } from '@tietovirta/calendar';
import { exchanges } from '@tietovirta/exchanges';
import { sum } from '@tietovirta/laws';
import { fullScale, reportYears, scaledFigures, type ReportYear, type Scale } from '@tietovirta/published';
import fc from 'fast-check';
import { planYear, type YearPlan } from './year-plan.js';

const thousandth: Scale = { numerator: 1, denominator: 1000 };
const planAt = (year: ReportYear, scale: Scale, seed: number): YearPlan =>
  planYear({ figures: scaledFigures(year, scale), seed, exchanges });

const years = reportYears.flatMap((year) =>
  [fullScale, { numerator: 3, denominator: 7000 }].map((scale) => ({ year, scale })),
);

describe.each(years)('the plan of $year at scale $scale.numerator/$scale.denominator', ({ year, scale }) => {
  const figures = scaledFigures(year, scale);
  const planned = [1, 20_242_023].map((seed) => planAt(year, scale, seed));

  it.each(planned)('has exactly the volume of every message type, seed $seed', (plan) => {
    for (const { type, total, dayCounts } of plan.types) {
      const volume =
        type.kind === 'contained' ? type.count(figures) : sum(type.variants(figures).map((variant) => variant.count));
      expect([type.id, sum(dayCounts), total]).toEqual([type.id, volume, volume]);
    }
  });

  it('plans every opening and every contained type of the catalogue, and no follow-up', () => {
    const types = exchanges.flatMap((exchange) => exchange.messageTypes);
    const [plan] = planned as [YearPlan];
    expect(plan.types.map(({ type }) => type.id)).toEqual(
      types.filter((type) => type.kind !== 'follow-up').map((type) => type.id),
    );
    expect(plan.followUps).toEqual(types.filter((type) => type.kind === 'follow-up'));
  });

  it('sends nothing before the first day of a type, nor on days without weight', () => {
    const [{ types, calendar }] = planned as [YearPlan];
    const datesOf = (dayCounts: Uint32Array, isWrong: (day: CalendarDay) => boolean): readonly string[] =>
      calendar.days.filter((day) => (dayCounts[day.index] as number) > 0 && isWrong(day)).map(({ date }) => date);
    for (const { type, dayCounts, stretches } of types) {
      if (type.kind !== 'opening') continue;
      expect([type.id, datesOf(dayCounts, (day) => day.date < (type.startsOn ?? ''))]).toEqual([type.id, []]);
      // Variants may have seasons of their own.
      for (const stretch of stretches)
        expect([type.id, datesOf(stretch.dayCounts, (day) => stretch.season.dayWeight(day) === 0)]).toEqual([
          type.id,
          [],
        ]);
    }
  });
});

describe('volumes that follow from the printed figures', () => {
  it('start in March for the credit register and in 2025 for municipal billing', () => {
    const plan = planAt(2024, fullScale, 1);
    const inMonth = (id: string, ...months: readonly number[]): number =>
      sum(
        plan.calendar.days.map(({ month, index }) =>
          months.includes(month) ? (plan.planOf(id).dayCounts[index] ?? 0) : 0,
        ),
      );
    expect(inMonth('credit-register.new-loan', 1, 2)).toBe(0);
    // Kela had about 25 000 debtors; 72 M€ a year in loans of 9 900 € are some 600-800 new ones a month.
    expect(inMonth('credit-register.new-loan', 3)).toBe(26_000);
    for (let month = 4; month <= 12; month += 1) {
      expect(inMonth('credit-register.new-loan', month)).toBeGreaterThan(550);
      expect(inMonth('credit-register.new-loan', month)).toBeLessThan(850);
    }
    for (const id of ['credit-register.loan-change', 'credit-register.loan-end']) {
      expect(inMonth(id, 1, 2, 3)).toBe(0);
      expect(plan.planOf(id).total).toBeGreaterThan(2000);
    }
    expect(plan.planOf('municipal-billing.benefit-data').total).toBe(0);
  });

  it('are nothing where the report of 2023 prints a dash', () => {
    expect(planAt(2023, fullScale, 1).planOf('income-register.benefit-report-sent').total).toBe(0);
  });

  it('are the printed ones at scale 1', () => {
    const figures = scaledFigures(2024, fullScale);
    const plan = planAt(2024, fullScale, 1);
    expect(plan.planOf('income-register.wage-report').total).toBe(figures.of('income-register.wage-reports'));
    expect(plan.planOf('tax-data.request').total).toBe(figures.of('tax-data.requests'));
    expect(plan.planOf('banks.payment').total).toBe(figures.of('banks.payments'));
  });
});

describe('a message type', () => {
  const whole = planAt(2024, thousandth, 5);

  it('is planned alike whatever else is planned: its exchange alone gives the same days, hours and variants', () => {
    for (const exchange of exchanges) {
      const alone = planYear({ figures: scaledFigures(2024, thousandth), seed: 5, exchanges: [exchange] });
      for (const plan of alone.types) {
        const same = whole.planOf(plan.type.id);
        expect([plan.type.id, [...plan.dayCounts]]).toEqual([plan.type.id, [...same.dayCounts]]);
        const busiest = plan.dayCounts.indexOf(Math.max(...plan.dayCounts));
        expect(plan.minuteCounts(busiest)).toEqual(same.minuteCounts(busiest));
        if (plan.total > 0) expect(plan.variantOf(plan.total - 1)).toBe(same.variantOf(plan.total - 1));
      }
    }
  });

  it('has other days under another seed, and under another year', () => {
    const days = (plan: YearPlan): number[] => [...plan.planOf('kelmu.query').dayCounts];
    expect(days(planAt(2024, thousandth, 6))).not.toEqual(days(whole));
    expect(days(planAt(2023, thousandth, 5)).slice(0, 100)).not.toEqual(days(whole).slice(0, 100));
  });

  it('shares no chance with another type, year or seed', () => {
    const plans = [whole, planAt(2023, thousandth, 5), planAt(2024, thousandth, 6)];
    const keys = plans.flatMap((plan) => whole.types.map(({ type }) => plan.keyOf(type.id)));
    expect(new Set(keys.map(({ a, b }) => `${a}/${b}`)).size).toBe(keys.length);
  });

  it('that starts during the year sends everything from that day on', () => {
    const late = exchanges.map((exchange) => ({
      ...exchange,
      messageTypes: exchange.messageTypes.map((type) =>
        type.id === 'kelmu.query' ? { ...type, startsOn: '2024-06-03' } : type,
      ),
    }));
    const plan = planYear({ figures: scaledFigures(2024, thousandth), seed: 5, exchanges: late });
    const { dayCounts } = plan.planOf('kelmu.query');
    const start = plan.calendar.dayIndexOf('2024-06-03');
    expect(sum(dayCounts.subarray(0, start))).toBe(0);
    expect(sum(dayCounts.subarray(start))).toBe(whole.planOf('kelmu.query').total);
    expect(dayCounts[start]).toBeGreaterThan(0);
  });

  it('is refused by name when the scenario leaves it out', () => {
    expect(() => whole.planOf('kelmu.response')).toThrow('kelmu.response is not planned in this scenario');
  });
});

describe('any seed', () => {
  it('keeps every total', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.constantFrom(...reportYears), (seed, year) => {
        const expected = planAt(year, thousandth, 1).types.map(({ total }) => total);
        expect(planAt(year, thousandth, seed).types.map(({ dayCounts }) => sum(dayCounts))).toEqual(expected);
      }),
      { numRuns: 2 },
    );
  });
});
