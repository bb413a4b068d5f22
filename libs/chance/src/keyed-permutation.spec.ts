import fc from 'fast-check';
import { keyOf } from './key.js';
import { KeyedPermutation } from './keyed-permutation.js';

describe('a keyed permutation', () => {
  it('sends every place to a different one, whatever the size and the key', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer(), (size, seed) => {
        const permutation = new KeyedPermutation(size, keyOf(seed));
        const reached = new Set(Array.from({ length: size }, (_, place) => permutation.at(place)));
        expect(reached.size).toBe(size);
        expect(Math.min(...reached)).toBe(0);
        expect(Math.max(...reached)).toBe(size - 1);
      }),
      { numRuns: 60 },
    );
  });

  it('chooses exactly 1 151 of 440 312', () => {
    const permutation = new KeyedPermutation(440_312, keyOf('unanswered'));
    let chosen = 0;
    for (let ordinal = 0; ordinal < 440_312; ordinal += 1) if (permutation.at(ordinal) < 1_151) chosen += 1;
    expect(chosen).toBe(1_151);
  });

  it('spreads its choice over the whole range: each tenth holds about a tenth of it', () => {
    const size = 1_000_000;
    const permutation = new KeyedPermutation(size, keyOf('spread'));
    const tenths = new Array<number>(10).fill(0);
    for (let ordinal = 0; ordinal < size; ordinal += 1) {
      if (permutation.at(ordinal) < 50_000)
        tenths[Math.floor(ordinal / 100_000)] = (tenths[Math.floor(ordinal / 100_000)] ?? 0) + 1;
    }
    for (const tenth of tenths) expect(Math.abs(tenth - 5000)).toBeLessThan(350);
  });

  it('differs between keys', () => {
    const [one, two] = [new KeyedPermutation(1000, keyOf(1)), new KeyedPermutation(1000, keyOf(2))];
    const same = Array.from({ length: 1000 }, (_, place) => one.at(place) === two.at(place)).filter(Boolean).length;
    expect(same).toBeLessThan(20);
  });
});
