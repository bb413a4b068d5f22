import { institutionsAbroad, institutionsOfSector } from './institutions-abroad.js';
import { sectorIds } from './sector.js';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('institutions abroad', () => {
  const { organisations, weights } = institutionsAbroad;

  it('have the country shares that were assumed', () => {
    const share = (country: string): number =>
      (100 * sum(weights.filter((_, place) => organisations[place]?.country === country))) / sum(weights);
    const shares = ['SE', 'EE', 'DE', 'PL', 'NO', 'ES', 'DK', 'LV', 'UK'].map(share);
    // 30 + 25 + 10 + 7 + 6 + 4 + 3 + 3 + 3 = 91; the other 22 countries share 9.
    [30, 25, 10, 7, 6, 4, 3, 3, 3].forEach((assumed, place) => expect(shares[place]).toBeCloseTo(assumed, 9));
  });

  it('are all institutions of the directory, each once', () => {
    expect(new Set(organisations).size).toBe(organisations.length);
    expect(new Set(organisations.map(({ country }) => country)).size).toBe(31);
  });
});

describe.each(sectorIds)('institutions abroad that hold cases of sector %s', (sector) => {
  const { organisations, weights } = institutionsOfSector[sector];

  it('are in every country, which has its share of these cases too', () => {
    const shareOf = (pool: typeof institutionsAbroad, country: string): number =>
      sum(pool.weights.filter((_, place) => pool.organisations[place]?.country === country)) / sum(pool.weights);
    const countries = new Set(institutionsAbroad.organisations.map(({ country }) => country));
    for (const country of countries)
      expect(shareOf(institutionsOfSector[sector], country)).toBeCloseTo(shareOf(institutionsAbroad, country), 9);
    expect(organisations).toHaveLength(weights.length);
  });

  it('are not those of another branch, but where a country has few', () => {
    const everybody = ['H', 'R'].includes(sector);
    const inGermany = organisations.filter(({ country }) => country === 'DE');
    expect(inGermany).toHaveLength(everybody ? 12 : 2);
    expect(organisations.filter(({ country }) => country === 'MT')).toHaveLength(1);
    const others = sectorIds.filter((other) => other !== sector && !['H', 'R', 'S', 'M'].includes(other));
    if (everybody || ['S', 'M'].includes(sector)) return expect(inGermany.length).toBeGreaterThan(0);
    for (const other of others)
      expect(institutionsOfSector[other].organisations.filter((one) => inGermany.includes(one))).toEqual([]);
  });
});
