import fc from 'fast-check';
import { isBusinessId } from '../identifiers/is-business-id.js';
import { organisations } from '../organisations/directory.js';
import { employerCount, employerOf } from './employer-of.js';

describe('The employer of a person', () => {
  it('has a synthetic business id and a name that says so', () => {
    fc.assert(
      fc.property(fc.nat(6_495_199), (ordinal) => {
        const { businessId, name } = employerOf(ordinal);
        expect(isBusinessId(businessId)).toBe(true);
        expect(businessId >= '9200000' && businessId < '9950003').toBe(true);
        expect(name).toMatch(/^Employer \d{6} Oy \(synthetic\)$/);
      }),
    );
  });

  it('never has the id of an organisation in the directory', () => {
    expect(organisations.filter(({ identifier }) => identifier >= '92' && identifier < '995')).toEqual([]);
  });

  it('is one of 250 000: a few are large, most are small, and an id belongs to one name', () => {
    const people = 200_000;
    const sizes = new Map<string, number>();
    const names = new Map<string, string>();
    for (let ordinal = 0; ordinal < people; ordinal += 1) {
      const { businessId, name } = employerOf(ordinal);
      sizes.set(businessId, (sizes.get(businessId) ?? 0) + 1);
      names.set(businessId, names.get(businessId) ?? name);
      if (names.get(businessId) !== name) throw new Error(`${businessId} has two names`);
    }
    const bySize = [...sizes.values()].sort((a, b) => b - a);
    const largestThousand = bySize.slice(0, 1000).reduce((total, size) => total + size, 0);
    expect(sizes.size).toBeLessThanOrEqual(employerCount);
    // Cube root of 1 / 250 000 is 0.0159, of 1 000 / 250 000 is 0.159.
    expect(bySize[0]! / people).toBeCloseTo(0.016, 2);
    expect(largestThousand / people).toBeCloseTo(0.16, 1);
  });
});
