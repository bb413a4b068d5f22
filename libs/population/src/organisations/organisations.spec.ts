import { isBusinessId } from '../identifiers/is-business-id.js';
import { areas } from '../places/areas.js';
import { organisationAt, organisations, organisationWithId } from './directory.js';
import { organisationPool, organisationPools } from './pools.js';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('The directory of organisations', () => {
  it('gives everyone a place that fits 16 bits, an id and an identifier of its own', () => {
    expect(organisations.length).toBeLessThanOrEqual(65_534);
    organisations.forEach((organisation, index) => {
      expect(organisation.index).toBe(index);
      expect(organisationAt(index)).toBe(organisation);
      expect(organisationWithId(organisation.id)).toBe(organisation);
    });
    for (const key of ['id', 'identifier', 'name'] as const) {
      expect(new Set(organisations.map((organisation) => organisation[key])).size).toBe(organisations.length);
    }
  });

  it('has only synthetic business ids for Finns, and country and code for institutions abroad', () => {
    for (const { country, identifier } of organisations) {
      if (country === 'FI')
        expect([identifier, isBusinessId(identifier), identifier[0]]).toEqual([identifier, true, '9']);
      else expect(identifier).toMatch(new RegExp(`^${country}:[A-Z0-9]+$`));
    }
  });

  it('refuses places and ids that nobody has', () => {
    expect(() => organisationAt(-1)).toThrow(RangeError);
    expect(() => organisationAt(organisations.length)).toThrow(RangeError);
    expect(() => organisationWithId('nobody')).toThrow(/"nobody"/);
  });
});

describe.each(Object.entries(organisationPools))('The pool %s', (id, pool) => {
  it('has members, a positive weight for each, and says where weights come from', () => {
    expect(pool.id).toBe(id);
    expect(organisationPool(id)).toBe(pool);
    expect(pool.organisations.length).toBeGreaterThan(0);
    expect(pool.weights).toHaveLength(pool.organisations.length);
    expect(pool.weights.every((weight) => weight > 0 && Number.isFinite(weight))).toBe(true);
    expect(pool.weightsFrom.length).toBeGreaterThan(10);
    expect(new Set(pool.organisations).size).toBe(pool.organisations.length);
  });
});

describe('The pools', () => {
  it('count as the published tables do: 21 areas, 22 with Helsinki, 308 municipalities beside it', () => {
    expect(organisationPools['wellbeing-areas'].organisations).toHaveLength(21);
    expect(organisationPools['wellbeing-areas-and-helsinki'].organisations).toHaveLength(22);
    expect(organisationPools.helsinki.organisations.map((city) => city.id)).toEqual(['helsinki']);
    expect(organisationPools.municipalities.organisations).toHaveLength(308);
    expect(organisationPools.municipalities.organisations.some((place) => place.name === 'Mariehamn')).toBe(true);
  });

  it('name the wellbeing areas by their codes', () => {
    expect(organisationPools['wellbeing-areas'].organisations.map((area) => area.id)).toEqual(
      areas.slice(0, 21).map((area) => `wellbeing-area-${area.code}`),
    );
  });

  it('refuse an unknown name', () => {
    expect(() => organisationPool('friends')).toThrow(/"friends"/);
    expect(() => organisationPool('toString')).toThrow(RangeError);
  });
});

describe('Institutions abroad', () => {
  const { organisations: institutions, weights } = organisationPools['institutions-abroad'];

  it('are 70 to 100 in 31 partner countries', () => {
    expect(institutions.length).toBeGreaterThanOrEqual(70);
    expect(institutions.length).toBeLessThanOrEqual(100);
    expect(new Set(institutions.map((institution) => institution.country)).size).toBe(31);
    expect(institutions.some(({ country }) => ['GB', 'GR', 'FI'].includes(country))).toBe(false);
  });

  it('have the country shares that were assumed', () => {
    const share = (country: string): number =>
      (100 * sum(weights.filter((_, place) => institutions[place]?.country === country))) / sum(weights);
    const shares = ['SE', 'EE', 'DE', 'PL', 'NO', 'ES', 'DK', 'LV', 'UK'].map(share);
    // 30 + 25 + 10 + 7 + 6 + 4 + 3 + 3 + 3 = 91; the other 22 countries share 9.
    expect(shares).toEqual([30, 25, 10, 7, 6, 4, 3, 3, 3]);
    expect(weights.every(Number.isInteger)).toBe(true);
  });

  it('say that they are synthetic', () => {
    expect(institutions.every(({ name }) => name.includes('synthetic'))).toBe(true);
    expect(organisationWithId('SE:12600').country).toBe('SE');
  });
});
