import { localHour } from '@tietovirta/calendar';
import { exchanges } from '@tietovirta/exchanges';
import { instantAt } from '@tietovirta/messages';
import { mean, sum, variance } from '@tietovirta/laws';
import { planYear, type YearPlan } from '@tietovirta/plan';
import { scaledFigures, type ReportYear } from '@tietovirta/published';
import { Generator } from './generator.js';

const planAt = (denominator: number, year: ReportYear = 2024): YearPlan =>
  planYear({ figures: scaledFigures(year, { numerator: 1, denominator }), seed: 8, exchanges });
const whole = planAt(1);
const large = planAt(200);

const atMost = 32_768;

/** Instants of the first messages of a slice. */
function instantsOf(plan: YearPlan, type: string, date: string): number[] {
  const maker = new Generator(plan, atMost).openSlice(type, plan.calendar.dayIndexOf(date));
  const columns = maker.make(0, Math.min(atMost, maker.slice.count));
  return Array.from({ length: columns.rows }, (_, row) => instantAt(columns, row));
}

const dates = ['2024-01-01', '2024-02-29', '2024-03-31', '2024-10-27', '2024-12-31'];
const openings = large.types.filter(({ type, total }) => type.kind === 'opening' && total > 1000);

describe.each(dates)('on %s', (date) => {
  const day = large.calendar.days[large.calendar.dayIndexOf(date)] as (typeof large.calendar.days)[number];

  it('every message falls on the day, in the minute that the plan gives it', () => {
    for (const plan of openings) {
      const instants = instantsOf(large, plan.type.id, date);
      const inMinute = new Uint32Array(day.hours * 60);
      for (const instant of instants) {
        const minute = Math.floor((instant - day.startMs) / 60_000);
        inMinute[minute] = (inMinute[minute] as number) + 1;
      }
      const planned = plan.minuteCounts(day.index);
      expect(sum(planned)).toBe(instants.length);
      expect(`${plan.type.id} ${inMinute.join(' ')}`).toBe(`${plan.type.id} ${planned.join(' ')}`);
    }
  });
});

describe('the days on which clocks change', () => {
  const hoursSeen = (date: string): Map<number, number> => {
    const seen = new Map<number, number>();
    for (const instant of instantsOf(large, 'luova.partner-transfer', date)) {
      const hour = localHour(instant);
      seen.set(hour, (seen.get(hour) ?? 0) + 1);
    }
    return seen;
  };

  it('leave out the hour from three to four in March', () => {
    const seen = hoursSeen('2024-03-31');
    expect(seen.has(2) && seen.has(4)).toBe(true);
    expect(seen.has(3)).toBe(false);
  });

  it('have the hour from three to four twice in October', () => {
    const { startMs } = large.calendar.days[large.calendar.dayIndexOf('2024-10-27')] ?? { startMs: 0 };
    const hours = instantsOf(large, 'luova.partner-transfer', '2024-10-27').map((instant) =>
      Math.floor((instant - startMs) / 3_600_000),
    );
    expect(localHour(startMs + 3 * 3_600_000)).toBe(3);
    expect(localHour(startMs + 4 * 3_600_000)).toBe(3);
    expect(new Set(hours).has(3) && new Set(hours).has(4)).toBe(true);
  });
});

describe('arrivals within a minute', () => {
  const withinMinute = instantsOf(whole, 'income-register.benefit-report-received', '2024-03-15').map(
    (instant) => instant % 60_000,
  );

  it('are spread over all of it', () => {
    const sixths = new Array<number>(6).fill(0);
    for (const ms of withinMinute) sixths[Math.floor(ms / 10_000)] = (sixths[Math.floor(ms / 10_000)] ?? 0) + 1;
    const expected = withinMinute.length / 6;
    expect(expected).toBeGreaterThan(1000);
    for (const count of sixths) expect(Math.abs(count - expected)).toBeLessThan(5 * Math.sqrt(expected));
  });

  it('are irregular: gaps vary as those of a Poisson process, not as those of a metronome', () => {
    const instants = instantsOf(whole, 'income-register.benefit-report-received', '2024-03-15').sort((a, b) => a - b);
    const lastMinute = Math.floor((instants.at(-1) ?? 0) / 60_000);
    const [start] = instants as [number];
    const some = instants.filter((instant) => instant < start + 20 * 60_000 && instant < lastMinute * 60_000);
    const gaps = some.slice(1).map((instant, i) => instant - (some[i] as number));
    // Exponential gaps have a coefficient of variation of 1, even gaps one of 0.
    expect(gaps.length).toBeGreaterThan(200);
    expect(Math.sqrt(variance(gaps)) / mean(gaps)).toBeGreaterThan(0.7);
  });
});

describe('the end of the year', () => {
  it('keeps its last second free of openings, so that their answers still fit in', () => {
    const full = whole;
    const end = full.calendar.dayStartsMs[full.calendar.days.length] as number;
    const generator = new Generator(full);
    for (const { type } of full.types.filter((plan) => plan.type.kind === 'opening' && plan.total > 100_000)) {
      const maker = generator.openSlice(type.id, full.calendar.days.length - 1);
      const { count } = maker.slice;
      const columns = maker.make(Math.max(0, count - 2000), count);
      const last =
        Array.from({ length: columns.rows }, (_, row) => instantAt(columns, row)).sort((a, b) => b - a)[0] ?? 0;
      expect([type.id, last < end - 1000]).toEqual([type.id, true]);
    }
  });
});
