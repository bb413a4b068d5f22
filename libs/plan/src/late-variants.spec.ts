import { exchanges, messageTypes } from '@tietovirta/exchanges';
import { fullScale, scaledFigures } from '@tietovirta/published';
import { planYear } from './year-plan.js';

const scales = [fullScale, { numerator: 1, denominator: 10 }, { numerator: 1, denominator: 500 }];

describe('a variant that starts during the year', () => {
  it.each(scales)('gets exactly its count, and none before its day (scale $numerator/$denominator)', (scale) => {
    const figures = scaledFigures(2024, scale);
    const requests = exchanges.filter(({ id }) => id === 'kelmu-information-requests');
    const plan = planYear({ figures, seed: 3, exchanges: requests }).planOf('kelmu.information-request');
    const firstLate = plan.dayStarts[plan.slice(335).day.index] as number;
    const counts = plan.variants.map(() => 0);
    for (let ordinal = 0; ordinal < plan.total; ordinal += 1) {
      const variant = plan.variantOf(ordinal);
      counts[variant] = (counts[variant] ?? 0) + 1;
      const startsOn = plan.variants[variant]?.startsOn;
      if (startsOn !== undefined) expect(ordinal).toBeGreaterThanOrEqual(firstLate);
    }
    expect(counts).toEqual(plan.variants.map((variant) => variant.count));
    expect(plan.slice(335).day.date).toBe('2024-12-01');
  });

  it('is used by the information requests: eleven areas join when the service opens to all', () => {
    const type = messageTypes.find(({ id }) => id === 'kelmu.information-request');
    const variants = type?.kind === 'opening' ? type.variants(scaledFigures(2024, fullScale)) : [];
    const late = new Set(
      variants.filter(({ startsOn }) => startsOn === '2024-12-01').map((variant) => variant.organisations),
    );
    expect(late.size).toBe(11);
  });
});
