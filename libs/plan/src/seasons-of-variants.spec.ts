/** Variants with a season of their own: planned apart, mixed within each hour, and people at work in office hours only. */
import { clockHours, type CalendarDay, type Season } from '@tietovirta/calendar';
import { exchanges, type Exchange, type OpeningType } from '@tietovirta/exchanges';
import { sum } from '@tietovirta/laws';
import { assumption, fullScale, reportYears, scaledFigures, type ReportYear } from '@tietovirta/published';
import { hourCountsOf, type Stretch } from './stretch.js';
import type { TypePlan } from './type-plan.js';
import { planYear, type YearPlan } from './year-plan.js';

const planOf = (year: ReportYear, denominator = 1, of: readonly Exchange[] = exchanges): YearPlan =>
  planYear({ figures: scaledFigures(year, { numerator: 1, denominator }), seed: 23, exchanges: of });

/** What a stretch brings where a question picks the day and the hour that clocks show. */
function messagesIn(plan: TypePlan, stretch: Stretch, picks: (day: CalendarDay, hour: number) => boolean): number {
  return sum(
    Array.from(plan.dayCounts.keys(), (index) => {
      const { day } = plan.slice(index);
      const hours = clockHours(day);
      return sum(hourCountsOf(stretch, day).filter((_, elapsed) => picks(day, hours[elapsed] as number)));
    }),
  );
}
const atWork = (day: CalendarDay, hour: number): boolean => day.weekday <= 5 && hour >= 7 && hour < 17;

/** Channels with a person at a screen, with the most that may come outside office hours. */
const humanChannels: readonly (readonly [
  type: string,
  isHuman: (values: Readonly<Record<string, string>>) => boolean,
  most: number,
])[] = [
  ['kelmu.query', ({ channel }) => channel === 'user-interface', 0.03],
  ['kelmu.information-request', () => true, 0.03],
  ['kelmu.document', () => true, 0.03],
  ['medical-certificates.certificate', () => true, 0.1],
];

describe.each(reportYears)('people at their screens in %i', (year) => {
  const plan = planOf(year, fullScale.denominator);

  it.each(humanChannels)(
    '%s: hardly any message outside Monday to Friday 7-17, and fewer in July than in March',
    (id, isHuman, most) => {
      const type = plan.planOf(id);
      const human = type.stretches.filter(({ variants }) =>
        variants.some((place) => isHuman(type.variants[place]?.values ?? {})),
      );
      const count = (picks: (day: CalendarDay, hour: number) => boolean): number =>
        sum(human.map((stretch) => messagesIn(type, stretch, picks)));
      const all = count(() => true);
      if (year === 2023 && id === 'kelmu.information-request') return expect(all).toBe(0);
      expect(all).toBeGreaterThan(1000);
      expect(1 - count(atWork) / all).toBeLessThan(most);
      expect(count(({ month }) => month === 7)).toBeLessThan(count(({ month }) => month === 3));
    },
  );

  it('no stretch of the browser holds queries by interface, nor the other way round', () => {
    const query = plan.planOf('kelmu.query');
    for (const { variants } of query.stretches)
      expect(new Set(variants.map((place) => query.variants[place]?.values?.['channel'])).size).toBe(1);
  });

  it('pension institutions ask by machine in the night', () => {
    const query = plan.planOf('kelmu.query');
    const [batches] = query.stretches.filter(({ season }) => season.id === 'kelmu-pension-batches') as [Stretch];
    const atNight = messagesIn(query, batches, (_, hour) => hour < 7 || hour >= 22);
    expect(atNight / sum(batches.dayCounts)).toBeGreaterThan(0.99);
  });
});

describe('the days of a type with several stretches', () => {
  const plan = planOf(2024, 20);
  const mixed = plan.types.filter(({ type, stretches }) => type.kind === 'opening' && stretches.length > 1);

  it('are the sums of theirs, and each variant has exactly its count in its stretch', () => {
    expect(mixed.map(({ type }) => type.id)).toEqual([
      'decisions.application',
      'decisions.own-decision',
      'decisions.employer-application',
      'recovery.hearing',
      'recovery.instalment',
      'recovery.set-off',
      'eessi.start',
      'kelmu.query',
      'kelmu.information-request',
      'social-welfare-notices.notice',
      'student-registers.higher-education',
      'student-registers.upper-secondary',
      'enforcement.benefit-query',
      'enforcement.payment-ban',
      'unemployment-funds.information-request',
      'pension-sector.decision',
      'banks.payment-message',
      'medical-certificates.certificate',
      'tax-data.request',
      'population-register.address-change',
      'credit-register.new-loan',
      'statistics-requests.request',
      'kelasto.report-download',
      'kanta-reporting.report-order',
      'data-permits.data-request',
      'research.publication',
      'research.blog-post',
      'surveys.survey',
      'surveys.answer',
    ]);
    for (const { type, dayCounts, stretches, variants } of mixed) {
      const sums = Array.from(dayCounts, (_, day) => sum(stretches.map((stretch) => stretch.dayCounts[day] as number)));
      expect([type.id, sums]).toEqual([type.id, [...dayCounts]]);
      for (const stretch of stretches)
        expect(sum(stretch.dayCounts)).toBe(sum(stretch.variants.map((place) => variants[place]?.count ?? 0)));
      expect(stretches.flatMap((stretch) => stretch.variants).toSorted((a, b) => a - b)).toEqual([...variants.keys()]);
    }
  });

  it('have in each hour as many messages of each variant as its stretch says', () => {
    const query = plan.planOf('kelmu.query');
    const day = query.dayCounts.indexOf(Math.max(...query.dayCounts));
    const chosen = query.variantsOn(day);
    let from = 0;
    query.hourCounts(day).forEach((count, hour) => {
      const inHour = query.variants.map(
        (_, place) => chosen.subarray(from, from + count).filter((one) => one === place).length,
      );
      const planned = query.variants.map((_, place) => {
        const [stretch] = query.stretches.filter(({ variants }) => variants.includes(place)) as [Stretch];
        return hourCountsOf(stretch, query.slice(day).day)[hour];
      });
      expect([hour, inHour]).toEqual([hour, planned]);
      from += count;
    });
    expect(from).toBe(query.slice(day).count);
  });

  it('mix them: the browser of areas and the interface lie beside each other within an hour', () => {
    const query = planOf(2024).planOf('kelmu.query');
    const day = planOf(2024).calendar.dayIndexOf('2024-03-13');
    const before = sum(query.hourCounts(day).subarray(0, 10));
    const hour = query.variantsOn(day).subarray(before, before + (query.hourCounts(day)[10] as number));
    const areas = query.variants.findIndex(
      ({ values }) => values?.['channel'] === 'user-interface' && values['user-group'] === 'wellbeing-area',
    );
    const places = query.gatheredOn(day)?.places.subarray(before, before + hour.length);
    // Groups are mixed, each as a whole: it counts by its first message.
    const isArea = [...hour].filter((_, row) => places?.[row] === 0).map((variant) => variant === areas);
    const share = isArea.filter(Boolean).length / isArea.length;
    const changes = isArea.slice(1).filter((one, place) => one !== isArea[place]).length;
    expect(isArea.length).toBeGreaterThan(500);
    // Of a mixed row two neighbours differ with the chance 2 p (1 - p).
    expect(changes / isArea.length / (2 * share * (1 - share))).toBeCloseTo(1, 1);
  });

  it('may hold a part that shares the season of the type beside parts with their own', () => {
    const weekends: Season = {
      id: 'weekends',
      origins: [assumption('vain tätä koetta varten', 'only for this test')],
      dayWeight: ({ weekday }) => (weekday > 5 ? 1 : 0),
      hourWeights: ({ hours }) => new Array<number>(hours).fill(1),
    };
    const [credit] = exchanges.filter(({ id }) => id === 'credit-register') as [Exchange];
    const [first] = credit.messageTypes as readonly OpeningType[] as [OpeningType];
    const parts = { ...first, variants: () => [{ count: 700 }, { count: 300, season: weekends }, { count: 500 }] };
    const type = planOf(2024, 1, [{ ...credit, messageTypes: [parts] }]).planOf(first.id);
    const found = [0, 0, 0];
    for (let ordinal = 0; ordinal < type.total; ordinal += 1) {
      const variant = type.variantOf(ordinal);
      found[variant] = (found[variant] ?? 0) + 1;
      const { day } = type.slice(type.dayOf(ordinal));
      expect([day.date, variant === 1]).toEqual([day.date, day.weekday > 5]);
      expect(day.date >= '2024-03-01').toBe(true);
    }
    expect(found).toEqual([700, 300, 500]);
  });
});
