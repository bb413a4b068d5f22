import fc from 'fast-check';
import { type FigureId, publishedFigures } from './find-figure.js';
import { publishedCount } from './published-count.js';
import { readPrinted } from './read-printed.js';
import { type ReportYear, reportYears } from './report-years.js';
import { type Scale, fullScale } from './scale.js';
import { type ScaledFigures, scaledFigures } from './scaled-figures.js';

const exactRows = (year: ReportYear): FigureId[] =>
  publishedFigures
    .filter((row) => ['integer', 'unavailable', 'blank'].includes(readPrinted(row.printed[year]).kind))
    .map((row) => row.id);

const withoutBenefit = (of: ScaledFigures['of']): number =>
  publishedFigures
    .filter(({ id }) => id.startsWith('statistics-requests.') && id !== 'statistics-requests.total')
    .reduce((left, { id }) => left - of(id), of('statistics-requests.total'));

const year = fc.constantFrom(...reportYears);
const scale: fc.Arbitrary<Scale> = fc.oneof(
  fc.record({ numerator: fc.constant(1), denominator: fc.integer({ min: 1, max: 100_000 }) }),
  fc.record({ numerator: fc.integer({ min: 1, max: 3000 }), denominator: fc.integer({ min: 1, max: 10_000_000 }) }),
);

describe('figures at scale 1/1000', () => {
  const figures = scaledFigures(2024, { numerator: 1, denominator: 1000 });

  it('are rounded half up', () => {
    expect(figures.of('pension-sector.insurance-queries')).toBe(598); // 597.5
    expect(figures.of('population-register.births')).toBe(44); // 43.725
    expect(figures.of('kelmu.information-requests')).toBe(1); // 1.447
  });

  it('keep the EESSI sums', () => {
    expect(figures.of('eessi.total')).toBe(1435); // 1434.901; down: 1114 + 320 = 1434, and .541 beats .360
    expect(figures.of('eessi.received')).toBe(1114);
    expect(figures.of('eessi.sent')).toBe(321);
  });

  it('divide assumptions likewise', () => {
    expect(figures.assumed(1_500)).toBe(2);
    expect(figures.assumed(499)).toBe(0);
    expect(() => figures.assumed(0.5)).toThrow('a whole number');
  });
});

describe('scaled figures', () => {
  it.each(reportYears)('at scale 1 are the published ones of %i', (of) => {
    const figures = scaledFigures(of, fullScale);
    for (const id of exactRows(of)) expect([id, figures.of(id)]).toEqual([id, publishedCount(id, of)]);
  });

  it('give the Kelmu total exactly, which is printed rounded only', () => {
    expect(scaledFigures(2024, fullScale).of('kelmu.queries')).toBe(1_320_523 + 6_025_122); // = 7 345 645
    expect(scaledFigures(2023, fullScale).of('kelmu.queries')).toBe(1_282_035 + 5_583_030); // = 6 865 065
  });

  it('have none for a range', () => {
    const { of } = scaledFigures(2024, fullScale);
    expect(() => of('luova.daily')).toThrow(expect.objectContaining({ code: 'FIGURE_NOT_EXACT' }));
  });

  it('share out the tax data requests between the answered and the unanswered', () => {
    const { of } = scaledFigures(2024, { numerator: 1, denominator: 13 });
    expect(of('tax-data.requests')).toBe(649_255); // 649 254.77
    // 647 558.46 answered and 1 696.31 unanswered: rounded down one is missing, and it goes to the .46.
    expect(of('tax-data.answers')).toBe(647_559);
  });

  it('keep every printed sum at every scale', () => {
    fc.assert(
      fc.property(year, scale, (ofYear, by) => {
        const { of } = scaledFigures(ofYear, by);
        expect(of('eessi.received') + of('eessi.sent')).toBe(of('eessi.total'));
        expect(of('kelmu.interface-queries') + of('kelmu.ui-queries')).toBe(of('kelmu.queries'));
        const named = of('kelmu.municipalities') + of('kelmu.wellbeing-areas') + of('kelmu.helsinki');
        expect(named).toBeLessThanOrEqual(of('kelmu.ui-queries'));
        expect(of('tax-data.answers')).toBeLessThanOrEqual(of('tax-data.requests'));
        expect(of('kelasto.external-downloads')).toBeLessThanOrEqual(of('kelasto.downloads'));
        expect(of('surveys.analyses')).toBeLessThanOrEqual(of('surveys.surveys'));
        expect(of('research.domestic') + of('research.international')).toBe(of('research.publications'));
        const reviewed = (['domestic', 'international'] as const).map((scope) => of(`research.${scope}-peer-reviewed`));
        expect((reviewed[0] ?? 0) + (reviewed[1] ?? 0)).toBe(of('research.peer-reviewed'));
        expect(reviewed[0]).toBeLessThanOrEqual(of('research.domestic'));
        expect(reviewed[1]).toBeLessThanOrEqual(of('research.international'));
      }),
    );
  });

  it('are never off by one or more, the unprinted rests included', () => {
    fc.assert(
      fc.property(year, scale, (ofYear, by) => {
        const scaled = scaledFigures(ofYear, by).of;
        const published = (id: FigureId): number => publishedCount(id, ofYear);
        const kelmuRest = (of: ScaledFigures['of']): number =>
          of('kelmu.ui-queries') - of('kelmu.municipalities') - of('kelmu.wellbeing-areas') - of('kelmu.helsinki');
        const unanswered = (of: ScaledFigures['of']): number => of('tax-data.requests') - of('tax-data.answers');
        const pairs = exactRows(ofYear).map((id): [number, number] => [scaled(id), published(id)]);
        const unreviewed = (of: ScaledFigures['of']): number =>
          of('research.domestic') - of('research.domestic-peer-reviewed');
        pairs.push([kelmuRest(scaled), kelmuRest(published)], [unanswered(scaled), unanswered(published)]);
        pairs.push([unreviewed(scaled), unreviewed(published)], [withoutBenefit(scaled), withoutBenefit(published)]);
        for (const [figure, count] of pairs) {
          // |figure − count x numerator / denominator| < 1, in whole numbers
          const off = BigInt(figure) * BigInt(by.denominator) - BigInt(count) * BigInt(by.numerator);
          expect(off < by.denominator && -off < by.denominator).toBe(true);
        }
      }),
    );
  });
});
