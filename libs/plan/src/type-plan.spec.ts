import { exchanges } from '@tietovirta/exchanges';
import { addsUp, holds, mean, sum, variance } from '@tietovirta/laws';
import { reportYears, scaledFigures } from '@tietovirta/published';
import fc from 'fast-check';
import type { TypePlan } from './type-plan.js';
import { planYear, type YearPlan } from './year-plan.js';

const planAt = (denominator: number, seed = 11, year: (typeof reportYears)[number] = 2024): YearPlan =>
  planYear({ figures: scaledFigures(year, { numerator: 1, denominator }), seed, exchanges });

const plan = planAt(300);
const busy = plan.types.filter(({ total }) => total > 0);
const aType = fc.constantFrom(...busy);

describe('the slices of a type', () => {
  it.each(busy.map((typePlan) => [typePlan.type.id, typePlan] as const))(
    'of %s follow each other without a gap, from ordinal 0 to the total',
    (_id, typePlan) => {
      const slices = plan.calendar.days.map(({ index }) => typePlan.slice(index));
      const firsts = slices.map(({ firstOrdinal }) => firstOrdinal);
      const ends = slices.map(({ firstOrdinal, count }) => firstOrdinal + count);
      expect([...firsts, typePlan.total]).toEqual([0, ...ends]);
      expect(slices.map(({ count }) => count)).toEqual([...typePlan.dayCounts]);
      expect(slices.map(({ day }) => day)).toEqual(plan.calendar.days);
      expect(new Set(slices.map(({ type }) => type))).toEqual(new Set([typePlan.type]));
    },
  );

  it('are found again from any of their ordinals', () => {
    fc.assert(
      fc.property(aType, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (typePlan, place) => {
        const ordinal = Math.floor(place * typePlan.total);
        const { firstOrdinal, count } = typePlan.slice(typePlan.dayOf(ordinal));
        expect(ordinal).toBeGreaterThanOrEqual(firstOrdinal);
        expect(ordinal).toBeLessThan(firstOrdinal + count);
      }),
    );
  });

  it('are found from their first and last ordinals too', () => {
    for (const typePlan of busy) {
      const slices = plan.calendar.days.map(({ index }) => typePlan.slice(index)).filter(({ count }) => count > 0);
      const days = slices.map(({ day }) => day.index);
      expect(slices.map(({ firstOrdinal }) => typePlan.dayOf(firstOrdinal))).toEqual(days);
      expect(slices.map(({ firstOrdinal, count }) => typePlan.dayOf(firstOrdinal + count - 1))).toEqual(days);
    }
  });

  it('end with the year, and ordinals with the total', () => {
    const query = plan.planOf('kelmu.query');
    expect(() => query.slice(366)).toThrow('2024 has no day 366');
    expect(() => query.dayOf(query.total)).toThrow(`kelmu.query has no ordinal ${query.total}`);
    for (const nothing of [-1, Number.NaN, 1e12]) expect(() => query.dayOf(nothing)).toThrow(RangeError);
  });
});

describe('hours and minutes', () => {
  const aDay = fc.nat({ max: 365 });

  it('of a day add up to its slice', () => {
    addsUp([aType, aDay], (typePlan, day) => [typePlan.hourCounts(day), typePlan.slice(day).count], { runs: 150 });
    addsUp([aType, aDay], (typePlan, day) => [typePlan.minuteCounts(day), typePlan.slice(day).count], { runs: 150 });
  });

  it('agree: the minutes of each hour add up to it', () => {
    holds([aType, aDay], (typePlan, day) => {
      const [hours, minutes] = [typePlan.hourCounts(day), typePlan.minuteCounts(day)];
      expect(minutes).toHaveLength(hours.length * 60);
      expect(Array.from(hours, (_, hour) => sum(minutes.subarray(hour * 60, hour * 60 + 60)))).toEqual([...hours]);
    });
  });

  it('are 23 on the last Sunday of March and 25 on the last Sunday of October', () => {
    const query = plan.planOf('kelmu.query');
    const hoursOn = (date: string): number => query.hourCounts(plan.calendar.dayIndexOf(date)).length;
    expect(['2024-03-30', '2024-03-31', '2024-10-27', '2024-10-28'].map(hoursOn)).toEqual([24, 23, 25, 24]);
  });

  it('are empty where no season of the type gives an hour weight', () => {
    let empty = 0;
    for (const typePlan of busy) {
      const { days } = plan.calendar;
      for (const day of [days[45], days[90], days[180]]) {
        if (day === undefined) continue;
        const weights = typePlan.stretches.map(({ season }) => season.hourWeights(day));
        typePlan.hourCounts(day.index).forEach((count, hour) => {
          if (weights.some((each) => (each[hour] as number) > 0)) return;
          empty += 1;
          expect([typePlan.type.id, day.date, hour, count]).toEqual([typePlan.type.id, day.date, hour, 0]);
        });
      }
    }
    expect(empty).toBeGreaterThan(50);
  });

  it('are planned alike in any order of asking, and by a plan of their own', () => {
    const [forward, backward] = [planAt(300).planOf('kelmu.query'), planAt(300).planOf('kelmu.query')];
    const days = [2, 90, 300, 365];
    const minutes = days.map((day) => forward.minuteCounts(day));
    const reversed = [...days].reverse().map((day) => backward.minuteCounts(day));
    expect(reversed.reverse()).toEqual(minutes);
  });

  it('are bursty: minutes of one hour differ as those of a Poisson process do', () => {
    const large = planAt(1).planOf('pharmacies.purchase');
    const day = plan.calendar.dayIndexOf('2024-05-15');
    const noon = [...large.minuteCounts(day).subarray(12 * 60, 13 * 60)];
    expect(mean(noon)).toBeGreaterThan(10);
    // 60 minutes: the ratio of a Poisson process has a standard deviation of √(2 / 60) = 0.18
    const ratio = variance(noon) / mean(noon);
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(1.75);
  });
});

describe('the minutes of different hours and days', () => {
  it('have nothing to do with each other, even where the hours hold as many messages', () => {
    const reports = plan.planOf('income-register.wage-report');
    const seen = new Map<number, string>();
    let compared = 0;
    for (let day = 0; day < 40; day += 1) {
      const minutes = reports.minuteCounts(day);
      reports.hourCounts(day).forEach((count, hour) => {
        if (count < 5) return;
        const hourly = minutes.subarray(hour * 60, hour * 60 + 60).join();
        if (seen.has(count)) compared += 1;
        expect(hourly).not.toBe(seen.get(count));
        seen.set(count, hourly);
      });
    }
    expect(compared).toBeGreaterThan(50);
  });
});

describe('variants', () => {
  const several = (denominator: number, seed: number, year: (typeof reportYears)[number]): readonly TypePlan[] =>
    planAt(denominator, seed, year).types.filter(({ variants }) => variants.length > 1);

  it.each(
    reportYears.flatMap((year) => [
      { year, denominator: 1000, seed: 1 },
      { year, denominator: 200, seed: 2 },
    ]),
  )('have exactly their counts: $year at 1/$denominator', ({ year, denominator, seed }) => {
    const plans = several(denominator, seed, year);
    expect(plans.length).toBeGreaterThanOrEqual(2);
    for (const typePlan of plans) {
      const found = typePlan.variants.map(() => 0);
      for (let ordinal = 0; ordinal < typePlan.total; ordinal += 1) {
        const variant = typePlan.variantOf(ordinal);
        found[variant] = (found[variant] ?? 0) + 1;
      }
      expect([typePlan.type.id, found]).toEqual([typePlan.type.id, typePlan.variants.map(({ count }) => count)]);
    }
  });

  it('are spread over the year: the unanswered tax requests are in every quarter', () => {
    const request = planAt(40).planOf('tax-data.request');
    const unanswered = request.variants.flatMap(({ course }, place) => (course === undefined ? [place] : []));
    const [found, all] = [[0, 0, 0, 0], [0, 0, 0, 0]]; // oxfmt-ignore
    for (let ordinal = 0; ordinal < request.total; ordinal += 1) {
      const quarter = Math.floor((4 * ordinal) / request.total);
      all[quarter] = (all[quarter] ?? 0) + 1;
      if (unanswered.includes(request.variantOf(ordinal))) found[quarter] = (found[quarter] ?? 0) + 1;
    }
    const count = sum(unanswered.map((place) => request.variants[place]?.count ?? 0));
    expect(count).toBeGreaterThan(500);
    found.forEach((one, quarter) => {
      const expected = (count * (all[quarter] as number)) / request.total;
      expect(Math.abs(one - expected)).toBeLessThan(5 * Math.sqrt(expected));
    });
  });

  it('of a day are those of its ordinals, whichever day was asked for before', () => {
    const used = planAt(300, 3);
    const untouched = planAt(300, 3);
    const ids = used.types.filter(({ total }) => total > 0).map(({ type }) => type.id);
    const days = fc.array(fc.nat({ max: plan.calendar.days.length - 1 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...ids), days, fc.nat(), (id, asked, beside) => {
        const [typePlan, fresh] = [used.planOf(id), untouched.planOf(id)];
        for (const day of asked) {
          const { firstOrdinal, count } = typePlan.slice(day);
          const wanted = Array.from({ length: count }, (_, place) => fresh.variantOf(firstOrdinal + place));
          expect([...typePlan.variantsOn(day)]).toEqual(wanted);
          expect(wanted.map((_, place) => typePlan.variantOf(firstOrdinal + place))).toEqual(wanted);
          const elsewhere = beside % typePlan.total;
          expect(typePlan.variantOf(elsewhere)).toBe(fresh.variantOf(elsewhere));
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each(['eessi.start', 'tax-data.request'])(
    'of %s are those of its ordinals on a day of many messages too, and in any part of it',
    (id) => {
      const [used, fresh] = [planAt(2).planOf(id), planAt(2).planOf(id)];
      const day = used.dayCounts.indexOf(Math.max(...used.dayCounts));
      const { firstOrdinal, count } = used.slice(day);
      expect(count).toBeGreaterThan(1000);
      const wanted = Array.from({ length: count }, (_, place) => fresh.variantOf(firstOrdinal + place));
      expect(new Set(wanted).size).toBeGreaterThan(4);
      const [from, to] = [count >> 2, count >> 1];
      expect([...used.variantsOf(firstOrdinal + from, to - from)]).toEqual(wanted.slice(from, to));
      expect([...used.variantsOn(day)]).toEqual(wanted);
      expect([...used.variantsOf(firstOrdinal + to, count - to)]).toEqual(wanted.slice(to));
    },
  );

  it('are planned only where they have messages', () => {
    for (const { variants } of plan.types) expect(variants.filter(({ count }) => count === 0)).toHaveLength(0);
  });
});
