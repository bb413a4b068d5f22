import { calendarYear, childBenefitDay, type Season } from '@tietovirta/calendar';
import { keyOf } from '@tietovirta/chance';
import { exchanges, findMessageType } from '@tietovirta/exchanges';
import { addsUp, holds, sum } from '@tietovirta/laws';
import { reportYears, scaledFigures } from '@tietovirta/published';
import fc from 'fast-check';
import { containedDays } from './contained-days.js';
import { holderSizes } from './holder-sizes.js';
import { planYear } from './year-plan.js';

function seasonOf(messageType: string): Season {
  const type = findMessageType(messageType);
  if (type.kind === 'follow-up') throw new Error(`${messageType} has its opening's season`);
  return type.season;
}

const childBenefitDays = Array.from({ length: 12 }, (_, place) => childBenefitDay(reportYears[0] as number, place + 1));

describe('the days of contained messages', () => {
  const pairs = reportYears.flatMap((year) =>
    [1, 100, 5000].flatMap((denominator) => {
      const plan = planYear({ figures: scaledFigures(year, { numerator: 1, denominator }), seed: 4, exchanges });
      return plan.types.flatMap((contained) =>
        contained.type.kind === 'contained'
          ? [{ year, denominator, contained, holder: plan.planOf(contained.type.inside) }]
          : [],
      );
    }),
  );

  it.each(pairs)(
    'hold at least one a holder, and none on days without holders: $contained.type.id in $year at 1/$denominator',
    ({ contained, holder }) => {
      contained.dayCounts.forEach((count, day) => {
        const holders = holder.dayCounts[day] as number;
        expect(count).toBeGreaterThanOrEqual(holders);
        if (holders === 0) expect(count).toBe(0);
      });
    },
  );

  it('follow the season of their part and not that of the holders: child benefit is paid on its day', () => {
    const { contained, holder } = pairs[0] as (typeof pairs)[number];
    const part = holder.variants.findIndex(({ values }) => values?.['benefit'] === 'child-benefit');
    const { dayCounts } = contained.stretches[part] as (typeof contained.stretches)[number];
    const [total, onDay] = [
      sum(dayCounts),
      childBenefitDays.reduce((so, { index }) => so + (dayCounts[index] ?? 0), 0),
    ];
    expect(onDay / total).toBeGreaterThan(0.95);
    const messages = holder.stretches[part]?.dayCounts ?? [];
    expect(childBenefitDays.reduce((so, { index }) => so + (messages[index] ?? 0), 0) / sum(messages)).toBeLessThan(
      0.6,
    );
  });

  it('are as many in each part as its holders are to hold', () => {
    for (const { contained, holder } of pairs) {
      expect(contained.stretches.map(({ dayCounts }) => sum(dayCounts))).toEqual(holder.variants.map((variant) => variant.holds?.count)); // oxfmt-ignore
      contained.stretches.forEach(({ dayCounts }, part) => {
        const short = dayCounts.findIndex((count, day) => count < (holder.stretches[part]?.dayCounts[day] ?? 0));
        expect(short).toBe(-1);
      });
    }
  });

  it('keep the total whatever the holders are, even when their season gives the days of holders no weight', () => {
    const calendar = calendarYear(2024);
    const holders = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 })), {
      minLength: 366,
      maxLength: 366,
    });
    fc.assert(
      fc.property(holders, fc.nat({ max: 5000 }), fc.integer(), (counts, more, seed) => {
        fc.pre(sum(counts) > 0);
        const holdersADay = Uint32Array.from(counts);
        const total = sum(counts) + more;
        const season = seasonOf('banks.payment');
        const days = containedDays({ total, holdersADay, season, calendar, key: keyOf(seed) });
        expect(sum(days)).toBe(total);
        expect([...days].every((count, day) => (counts[day] === 0 ? count === 0 : count >= (counts[day] ?? 0)))).toBe(
          true,
        );
      }),
      { numRuns: 40 },
    );
    // New Year's Day is no banking day: the season gives it nothing, yet its only holder must be filled.
    const onlyNewYear = Uint32Array.from({ length: 366 }, (_, day) => (day === 0 ? 1 : 0));
    const season = seasonOf('banks.payment');
    const days = containedDays({ total: 50, holdersADay: onlyNewYear, season, calendar, key: keyOf(1) });
    expect(days[0]).toBe(50);
  });

  it('are refused when there are fewer of them than holders', () => {
    const holdersADay = new Uint32Array(366).fill(1);
    const order = { total: 365, holdersADay, season: seasonOf('banks.payment-message'), calendar: calendarYear(2024) };
    expect(() => containedDays({ ...order, key: keyOf(1) })).toThrow('365 contained messages cannot fill 366 messages');
  });
});

describe('the sizes of one day’s holders', () => {
  const days = [fc.integer({ min: 1, max: 300 }), fc.nat({ max: 20_000 }), fc.integer()] as const;

  it('add up to the day', () => {
    addsUp([...days], (holders, more, seed) => [
      holderSizes({ holders, contained: holders + more, evenness: 0.004 }, keyOf(seed)),
      holders + more,
    ]);
  });

  it('are one for each holder, and at least 1', () => {
    holds([...days], (holders, more, seed) => {
      const sizes = holderSizes({ holders, contained: holders + more, evenness: 0.004 }, keyOf(seed));
      expect(sizes).toHaveLength(holders);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1);
    });
  });

  it('are very unequal: the largest tenth holds more than half of the payments', () => {
    const sizes = [...holderSizes({ holders: 500, contained: 350_000, evenness: 0.004 }, keyOf('unequal'))].sort(
      (a, b) => b - a,
    );
    expect(sum(sizes.slice(0, 50))).toBeGreaterThan(175_000);
  });

  it('are none on a day without holders', () => {
    expect(holderSizes({ holders: 0, contained: 0, evenness: 0.004 }, keyOf(1))).toHaveLength(0);
  });
});
