import { fullScale, reportYears, scaledFigures, type ReportYear } from '@tietovirta/published';
import { findMessageType } from '../catalogue.js';
import type { OpeningType } from '../message-type.js';
import type { Variant } from '../variant.js';
import { recoveredBenefits } from './collected.data.js';

const variantsOf = (id: string, year: ReportYear): readonly Variant[] =>
  (findMessageType(id) as OpeningType).variants(scaledFigures(year, fullScale));
const euros = (variants: readonly Variant[]): number =>
  variants.reduce((sum, { pays }) => sum + (pays?.cents ?? 0), 0) / 100;
const payments = (year: ReportYear): readonly Variant[] =>
  ['recovery.instalment', 'recovery.set-off'].flatMap((id) => variantsOf(id, year));

describe('What is recovered', () => {
  it.each([
    [2024, 114_000_000], // printed as 114,0 milj. eur
    [2023, 117_000_000], // 117,0
  ] as const)('comes in %i to what the report prints, to the cent', (year, printed) => {
    expect(euros(payments(year))).toBe(printed);
  });

  it('was in 2023 general housing allowance of 41 and student aid of 44 million', () => {
    const of = (benefit: string): number => euros(payments(2023).filter(({ values }) => values?.['benefit'] === benefit)); // oxfmt-ignore
    expect([of('general-housing'), of('study')]).toEqual([41_000_000, 44_000_000]);
  });

  it.each(reportYears)('has in %i a first decision for each hearing', (year) => {
    const hearings = variantsOf('recovery.hearing', year);
    const decided = hearings.filter(({ course = [] }) => course[0]?.type === 'recovery.first-decision');
    const count = (variants: readonly Variant[]): number => variants.reduce((sum, each) => sum + each.count, 0);
    expect(count(decided)).toBe(scaledFigures(year, fullScale).of('payments.recovery-decisions'));
    expect(count(hearings)).toBe(count(decided));
  });
});

describe('What is set off', () => {
  it('is never of social assistance', () => {
    const setOff = recoveredBenefits.filter(({ collected }) => collected['set-off'] !== undefined).map(({ id }) => id);
    expect(setOff).toHaveLength(recoveredBenefits.length - 1);
    expect(setOff).not.toContain('social-assistance');
  });

  it.each(reportYears)('is in %i 30 euros at least, as the smallest is a third of the mean', (year) => {
    // The least level is 65 % of the mean, of which half may be taken for others: 0.65 / 2 = 0.325.
    for (const { pays } of variantsOf('recovery.set-off', year))
      expect((0.325 * (pays?.cents ?? 0)) / (pays?.payments ?? 1)).toBeGreaterThan(3000);
  });
});
