import fc from 'fast-check';
import { businessIdRemainder } from './business-id-remainder.js';
import { businessId } from './business-id.js';
import { isBusinessId } from './is-business-id.js';
import { nextBusinessId } from './next-business-id.js';

const usable = fc.integer({ min: 9_000_000, max: 9_999_999 }).filter((number) => businessIdRemainder(number) !== 1);

describe('A Finnish business id', () => {
  it.each(['0245437-2', '0246246-0', '2000000-8', '9000001-1', '9000003-8', '9999990-9'])('may be %s', (text) => {
    expect(isBusinessId(text)).toBe(true);
  });

  it.each(['9000002-1', '9000002-0', '1234567-8', '0245437-3', '245437-2', '02454372'])('is not %s', (text) => {
    expect(isBusinessId(text)).toBe(false);
  });

  it('gets its check digit from weights and remainder', () => {
    // 9*7 + 1*2 = 65, 65 mod 11 = 10, 11 - 10 = 1.
    expect(businessId(9_000_001)).toBe('9000001-1');
    expect(businessId(9_999_990)).toBe('9999990-9');
  });

  it.each([9_000_002, 9_000_010, 9_000_029, 9_000_037])('does not use %i, whose remainder is 1', (number) => {
    expect(() => businessId(number)).toThrow(/not used/);
  });

  it('is made in the synthetic range only', () => {
    for (const number of [246_246, 8_999_999, 10_000_000, 9_000_001.5]) {
      expect(() => businessId(number)).toThrow(/synthetic range/);
    }
  });

  it('shows any single changed digit', () => {
    fc.assert(
      fc.property(usable, fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 8), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const text = businessId(number);
        const changed = text.slice(0, at) + String((Number(text[at]) + by) % 10) + text.slice(at + 1);
        expect(isBusinessId(changed)).toBe(false);
      }),
    );
  });

  it('is found within three numbers from any number in use, so numbers three apart never meet', () => {
    let farthest = 0;
    for (let number = 9_000_000; number < 9_960_000; number += 3) {
      let step = 0;
      while (businessIdRemainder(number + step) === 1) step += 1;
      farthest = Math.max(farthest, step);
    }
    expect(farthest).toBeLessThan(3);
    expect(nextBusinessId(9_000_002)).toBe('9000003-8');
  });
});
