/** Decisions on benefits: every printed row, at every scale, in months, weeks and outcomes as case workers know them. */
import { calendarYear } from '@tietovirta/calendar';
import { sum } from '@tietovirta/laws';
import {
  findTable,
  fullScale,
  publishedCount,
  reportYears,
  scaledFigures,
  type ReportYear,
} from '@tietovirta/published';
import type { OpeningType } from '../message-type.js';
import type { Variant } from '../variant.js';
import { volumeOf } from '../volume-of.js';
import { decidedForEmployers, decidedForPersons, type DecidedBenefit } from './decided-benefits.data.js';
import { decisions } from './decisions.js';
import { kind } from './dimensions.js';

const all: readonly DecidedBenefit[] = [...decidedForPersons, ...decidedForEmployers];
const figuresOf = (year: ReportYear, denominator = fullScale.denominator) =>
  scaledFigures(year, { numerator: 1, denominator });
const variantsOf = (id: string, year: ReportYear, denominator?: number): readonly Variant[] =>
  (decisions.messageTypes.find((type) => type.id === id) as OpeningType).variants(figuresOf(year, denominator));

/** Decisions on a benefit, however they began. */
const decidedOn = ({ id }: DecidedBenefit, year: ReportYear, denominator: number): number => {
  const figures = figuresOf(year, denominator);
  const of = (type: string): number => volumeOf(type, figures, { benefit: id });
  return of('decisions.decision') + of('decisions.own-decision') + of('decisions.employer-decision');
};

describe.each(reportYears)('Decisions on benefits in %i', (year) => {
  it('are of the benefits of the printed rows, each once', () => {
    const rows = findTable('decisions')?.rows.map(({ id }) => id) ?? [];
    expect(all.map(({ id }) => `decisions.${id}`).sort()).toEqual([...rows].sort());
  });

  it.each([1, 1000, 100_000])('come to each row at scale 1/%i, to the smallest too', (denominator) => {
    const { of } = figuresOf(year, denominator);
    for (const benefit of all)
      expect([benefit.id, decidedOn(benefit, year, denominator)]).toEqual([benefit.id, of(`decisions.${benefit.id}`)]);
  });

  it('answer as many applications as there are: none is left without a decision, none has two', () => {
    for (const id of ['decisions.application', 'decisions.employer-application'])
      for (const { course = [] } of variantsOf(id, year)) expect(course).toHaveLength(1);
  });

  it('are a program’s only where the application was made online', () => {
    const onPaper = variantsOf('decisions.application', year).filter(({ values }) => values?.['channel'] === 'post');
    const isAutomatic = ({ course = [] }: Variant): boolean => course.some(({ values }) => values?.['handling'] === 'automatic'); // oxfmt-ignore
    expect(onPaper.length).toBeGreaterThan(100);
    expect(onPaper.filter(isAutomatic)).toEqual([]);
  });

  it('that refuse a change are about somebody who has what was to be changed', () => {
    const change = kind.values.findIndex(({ id }) => id === 'change');
    const refused = variantsOf('decisions.application', year).filter(({ course = [] }) => course.some(({ values }) => values?.['outcome'] === 'refused')); // oxfmt-ignore
    const changes = refused.filter(({ shares }) => (shares?.['kind']?.weights[change] ?? 0) > 0);
    expect(changes.length).toBeGreaterThan(20);
    // Who is of no person of the variant's own is of the customers of the benefit.
    expect(changes.filter(({ person }) => person !== undefined)).toEqual([]);
  });

  it('are taken in seven days by the law of social assistance, but for what waits its turn', () => {
    const [{ lead }] = decidedForPersons.filter(({ id }) => id === 'social-assistance') as [DecidedBenefit];
    expect(lead[2]).toBeLessThanOrEqual(7);
  });

  it('are a program’s in 15 % of the matters that no provider settles', () => {
    const isCare = ({ values }: Variant): boolean => values?.['benefit'] === 'care-reimbursements';
    const own = variantsOf('decisions.own-decision', year).filter((variant) => !isCare(variant));
    const applied = variantsOf('decisions.application', year).filter((variant) => !isCare(variant));
    const automatic = [
      ...own.filter(({ values }) => values?.['handling'] === 'automatic'),
      ...applied.filter(({ course = [] }) => course[0]?.values?.['handling'] === 'automatic'),
    ];
    const counts = (variants: readonly Variant[]): number => sum(variants.map(({ count }) => count));
    const share = counts(automatic) / counts([...own, ...applied]);
    expect(share).toBeGreaterThan(0.13);
    expect(share).toBeLessThan(0.17);
  });
});

/** Share of a year's applications for a benefit, online and on paper, on the days that a question picks. */
function shareOn(benefit: DecidedBenefit['id'], picks: (month: number, dayOfMonth: number) => boolean): number {
  const { days } = calendarYear(2024);
  const parts = variantsOf('decisions.application', 2024)
    .filter(({ values }) => values?.['benefit'] === benefit)
    .map(({ count, season }) => {
      const weights = days.map((day) => season?.dayWeight(day) ?? 0);
      const picked = weights.filter((_, index) => picks(days[index]!.month, days[index]!.dayOfMonth));
      return { count, picked: (count * sum(picked)) / sum(weights) };
    });
  return sum(parts.map(({ picked }) => picked)) / sum(parts.map(({ count }) => count));
}

describe('The months of applications', () => {
  it.each<[string, DecidedBenefit['id'], (month: number, day: number) => boolean, readonly [number, number]]>([
    ['student aid: more than half from June to September', 'study', (month) => month >= 6 && month <= 9, [0.52, 0.62]],
    ['conscripts: after the intakes', 'conscripts-allowance', (month) => month === 1 || month === 7, [0.33, 0.5]],
    ['social assistance: a good third from the 13th to the 22nd', 'social-assistance', (_, day) => day >= 13 && day <= 22, [0.36, 0.42]], // oxfmt-ignore
    ['electricity support: none after June', 'electricity-support', (month) => month > 6, [0, 0]],
  ])('%s', (_, benefit, picks, [least, most]) => {
    const share = shareOn(benefit, picks);
    expect(share).toBeGreaterThanOrEqual(least);
    expect(share).toBeLessThanOrEqual(most);
  });

  it('on paper are on working days alone', () => {
    const paper = variantsOf('decisions.application', 2024).filter(({ values }) => values?.['channel'] === 'post');
    const daysOff = calendarYear(2024).days.filter(({ isWorkingDay }) => !isWorkingDay);
    for (const { season } of paper) expect(daysOff.filter((day) => season?.dayWeight(day) !== 0)).toEqual([]);
  });
});

describe('The small rows', () => {
  it('have one decision on pension assistance in 2024 and 17 in 2023, 81 and 6,001 on electricity support', () => {
    const of = (id: 'pension-assistance' | 'electricity-support') =>
      reportYears.map((year) => publishedCount(`decisions.${id}`, year)).toSorted((a, b) => a - b);
    expect([of('pension-assistance'), of('electricity-support')]).toEqual([
      [1, 17],
      [81, 6001],
    ]);
    expect(variantsOf('decisions.own-decision', 2024).filter(({ values }) => values?.['benefit'] === 'pension-assistance')).toHaveLength(1); // oxfmt-ignore
  });
});
