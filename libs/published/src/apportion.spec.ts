import { addsUp, holds, sum } from '@tietovirta/laws';
import fc from 'fast-check';
import { apportion } from './apportion.js';

const total = fc.oneof(
  fc.nat(1000),
  fc.nat(2 ** 31 - 1),
  fc.maxSafeNat().map((n) => n % 2 ** 40),
  fc.constant(2 ** 40),
);
const weights = fc
  .array(fc.oneof(fc.nat(100), fc.double({ min: 0, max: 1e6, noNaN: true })), { minLength: 1, maxLength: 40 })
  .filter((all) => sum(all) > 0);

describe('apportioning', () => {
  it('gives every part its quota rounded down and the rest to the largest remainders', () => {
    // Quotas of 10 over 1 : 2 : 4 are 1.43, 2.86 and 5.71: 1 + 2 + 5 = 8, and the two missing go to .86 and .71.
    expect(apportion(10, [1, 2, 4])).toEqual([1, 3, 6]);
  });

  it('settles a tie in favour of the lower index', () => {
    expect(apportion(5, [1, 1, 1])).toEqual([2, 2, 1]);
  });

  it('takes shares as they are written', () => {
    expect(apportion(1000, [0.96, 0.04])).toEqual([960, 40]);
    expect(apportion(6, [0.1, 0.2, 0.3])).toEqual([1, 2, 3]);
  });

  it('is exact where floating point is not', () => {
    // A third of 2^40 is 366 503 875 925.33, two thirds are 733 007 751 850.67: the one missing goes to the .67.
    expect(apportion(2 ** 40, [1, 2])).toEqual([366_503_875_925, 733_007_751_851]);
    // 5 000 quotas of 2^40 / 5 000 = 219 902 325.5552: each gets one more until the .5552 x 5 000 = 2 776 are given out.
    const shares = apportion(2 ** 40, new Array<number>(5000).fill(0.1));
    expect(shares.filter((share) => share === 219_902_326)).toHaveLength(2776);
    expect(sum(shares)).toBe(2 ** 40);
  });

  it('shares out the whole total, never more and never less', () => {
    addsUp([total, weights], (all, by) => [apportion(all, by), all]);
  });

  it('keeps every part within one of its quota', () => {
    const small = fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 }).filter((all) => sum(all) > 0);
    fc.assert(
      fc.property(fc.nat(2 ** 31 - 1), small, (all, by) => {
        // In whole numbers: |part x sum − total x weight| < sum
        const whole = BigInt(sum(by));
        apportion(all, by).forEach((part, index) => {
          const off = BigInt(part) * whole - BigInt(all) * BigInt(by[index] ?? 0);
          expect(off < whole && -off < whole).toBe(true);
        });
      }),
    );
  });

  it('gives nothing to a weight of zero and not less to a larger weight', () => {
    fc.assert(
      fc.property(total, weights, (all, by) => {
        const parts = apportion(all, by);
        const sorted = by
          .map((weight, index) => ({ weight, part: parts[index] ?? 0 }))
          .sort((a, b) => a.weight - b.weight);
        sorted.forEach(({ weight, part }, index) => {
          if (weight === 0) expect(part).toBe(0);
          const next = sorted[index + 1];
          if (next && next.weight > weight) expect(next.part).toBeGreaterThanOrEqual(part);
        });
      }),
    );
  });

  it('does not care in which unit weights are given', () => {
    holds([total, weights], (all, by) => {
      const eighths = by.map((weight) => weight * 8);
      expect(apportion(all, eighths)).toEqual(apportion(all, by));
    });
  });

  it('of nothing gives nothing to any weight', () => {
    expect(apportion(0, [])).toEqual([]);
    expect(apportion(0, [0, 3])).toEqual([0, 0]);
  });

  it.each([
    [1.5, [1], 'only a whole number'],
    [-1, [1], 'only a whole number'],
    [5, [], 'cannot apportion 5: no weight is above 0'],
    [5, [0, 0], 'cannot apportion 5: no weight is above 0'],
    [5, [1, -1], 'not a weight, which is 0 or more: -1'],
    [5, [Number.NaN], 'not a weight'],
  ])('of %d by %j is refused', (all, by, why) => {
    expect(() => apportion(all, by)).toThrow(why);
  });
});
