import { addsUp, mean, variance } from '@tietovirta/laws';
import fc from 'fast-check';
import { addEvenly } from './even-counts.js';
import { keyOf } from './key.js';

function split(total: number, places: number, seed: number): Uint32Array {
  const counts = new Uint32Array(places + 2);
  addEvenly(counts, { from: 1, places }, total, keyOf(seed));
  expect([counts[0], counts[places + 1]]).toEqual([0, 0]);
  return counts.slice(1, places + 1);
}

describe('splitting a total evenly', () => {
  it('loses and invents nothing, and writes to no other place', () => {
    addsUp([fc.nat(5000), fc.integer({ min: 1, max: 1024 }), fc.integer()], (total, places, seed) => [
      split(total, places, seed),
      total,
    ]);
  });

  it('is bursty like a Poisson process, and favours no place', () => {
    const counts = split(120_000, 60, 7);
    expect(mean([...counts])).toBe(2000);
    // The variance of a place is 2 000 × 59/60 = 1 967; that of 60 of them lies within a factor of 1.6.
    expect(variance([...counts], 2000)).toBeGreaterThan(1200);
    expect(variance([...counts], 2000)).toBeLessThan(3100);
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(5 * Math.sqrt(1967));
  });

  it('gives an odd one to any place', () => {
    const places = new Set(Array.from({ length: 400 }, (_, seed) => split(1, 60, seed).indexOf(1)));
    expect(places.size).toBe(60);
  });
});
