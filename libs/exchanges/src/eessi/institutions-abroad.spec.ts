import { institutionsAbroad } from './institutions-abroad.js';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('institutions abroad', () => {
  const { organisations, weights } = institutionsAbroad;

  it('have the country shares that were assumed', () => {
    const share = (country: string): number =>
      (100 * sum(weights.filter((_, place) => organisations[place]?.country === country))) / sum(weights);
    const shares = ['SE', 'EE', 'DE', 'PL', 'NO', 'ES', 'DK', 'LV', 'UK'].map(share);
    // 30 + 25 + 10 + 7 + 6 + 4 + 3 + 3 + 3 = 91; the other 22 countries share 9.
    expect(shares).toEqual([30, 25, 10, 7, 6, 4, 3, 3, 3]);
    expect(weights.every(Number.isInteger)).toBe(true);
  });

  it('are all institutions of the directory, each once', () => {
    expect(new Set(organisations).size).toBe(organisations.length);
    expect(new Set(organisations.map(({ country }) => country)).size).toBe(31);
  });
});
