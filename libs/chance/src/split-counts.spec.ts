import fc from 'fast-check';
import { keyOf } from './key.js';
import { splitCounts } from './split-counts.js';

const weights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 1000, noNaN: true })), {
  minLength: 1,
  maxLength: 400,
});

describe('splitting a total over weighted places', () => {
  it('loses and invents nothing, and gives nothing to places without weight', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 70_000_000 }), weights, fc.integer(), (total, places, seed) => {
        fc.pre(places.some((weight) => weight > 0));
        const counts = splitCounts(total, places, keyOf(seed));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
        places.forEach((weight, place) => {
          if (weight === 0) expect(counts[place]).toBe(0);
        });
      }),
    );
  });

  it('follows the weights: a place of weight 3 gets about three times a place of weight 1', () => {
    const [one, three] = splitCounts(400_000, [1, 3], keyOf('weights'));
    // 400 000 × 1/4 = 100 000; standard deviation √(400 000 × 1/4 × 3/4) = 274
    expect(Math.abs((one ?? 0) - 100_000)).toBeLessThan(274 * 5);
    expect((one ?? 0) + (three ?? 0)).toBe(400_000);
  });

  it('is bursty like a Poisson process: the variance between even places is about their mean', () => {
    const counts = splitCounts(60_000, new Array<number>(1000).fill(1), keyOf('bursts'));
    const variance = counts.reduce((sum, count) => sum + (count - 60) ** 2, 0) / 1000;
    expect(variance).toBeGreaterThan(48);
    expect(variance).toBeLessThan(73);
  });

  it('refuses a total that no place can take', () => {
    expect(() => splitCounts(1, [0, 0], keyOf(1))).toThrow('no place has weight');
  });
});
