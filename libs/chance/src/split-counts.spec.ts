import { addsUp, holds, variance } from '@tietovirta/laws';
import fc from 'fast-check';
import { keyOf } from './key.js';
import { splitCounts } from './split-counts.js';

const weights = fc
  .array(fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 1000, noNaN: true })), { minLength: 1, maxLength: 400 })
  .filter((places) => places.some((weight) => weight > 0));
const total = fc.integer({ min: 0, max: 70_000_000 });

describe('splitting a total over weighted places', () => {
  it('loses and invents nothing', () => {
    addsUp([total, weights, fc.integer()], (all, places, seed) => [splitCounts(all, places, keyOf(seed)), all]);
  });

  it('gives nothing to places without weight', () => {
    holds([total, weights, fc.integer()], (all, places, seed) => {
      const counts = [...splitCounts(all, places, keyOf(seed))];
      expect(counts.filter((count, place) => places[place] === 0 && count > 0)).toEqual([]);
    });
  });

  it('follows the weights: a place of weight 3 gets about three times a place of weight 1', () => {
    const [one, three] = splitCounts(400_000, [1, 3], keyOf('weights'));
    // 400 000 × 1/4 = 100 000; standard deviation √(400 000 × 1/4 × 3/4) = 274
    expect(Math.abs((one ?? 0) - 100_000)).toBeLessThan(274 * 5);
    expect((one ?? 0) + (three ?? 0)).toBe(400_000);
  });

  it('is bursty like a Poisson process: the variance between even places is about their mean', () => {
    const counts = splitCounts(60_000, new Array<number>(1000).fill(1), keyOf('bursts'));
    expect(variance(counts, 60)).toBeGreaterThan(48);
    expect(variance(counts, 60)).toBeLessThan(73);
  });

  it('refuses a total that no place can take', () => {
    expect(() => splitCounts(1, [0, 0], keyOf(1))).toThrow('no place has weight');
  });
});
