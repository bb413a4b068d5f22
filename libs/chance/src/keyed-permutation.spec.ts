import { isPermutation } from '@tietovirta/laws';
import fc from 'fast-check';
import { keyOf, type Key } from './key.js';
import { KeyedPermutation } from './keyed-permutation.js';

const placesOf = (size: number, key: Key): number[] => {
  const permutation = new KeyedPermutation(size, key);
  return Array.from({ length: size }, (_, place) => permutation.at(place));
};

describe('a keyed permutation', () => {
  it('sends every place to a different one, whatever the size and the key', () => {
    isPermutation([fc.integer({ min: 1, max: 3000 }), fc.integer()], (size, seed) => placesOf(size, keyOf(seed)), {
      runs: 60,
    });
  });

  it('comes back from every image, whatever the size and the key', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), fc.integer(), fc.nat(), (size, seed, any) => {
        const permutation = new KeyedPermutation(size, keyOf(seed));
        const place = any % size;
        expect(permutation.inverse(permutation.at(place))).toBe(place);
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses what it cannot come back from, and sizes beyond its bits', () => {
    const permutation = new KeyedPermutation(5, keyOf(1));
    for (const image of [-1, 5, Number.NaN]) expect(() => permutation.inverse(image)).toThrow(RangeError);
    for (const size of [0, 1.5, 2 ** 31 + 1]) expect(() => new KeyedPermutation(size, keyOf(1))).toThrow(RangeError);
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
    const [one, two] = [placesOf(1000, keyOf(1)), placesOf(1000, keyOf(2))];
    expect(one.filter((reached, place) => reached === two[place]).length).toBeLessThan(20);
  });
});
