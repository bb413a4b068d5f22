import { expect } from '@jest/globals';
import { holds, type Arbitraries, type LawOptions } from './holds.js';
import { sum } from './sums.js';

/**
 * Whatever is split, its parts add up to the whole: nothing is lost and nothing is invented.
 * @param split the parts of a case, and the whole that they must add up to
 */
export function addsUp<Case extends [unknown, ...unknown[]]>(
  cases: Arbitraries<Case>,
  split: (...drawn: Case) => readonly [parts: ArrayLike<number>, whole: number],
  options?: LawOptions,
): void {
  holds(
    cases,
    (...drawn) => {
      const [parts, whole] = split(...drawn);
      expect(sum(parts)).toBe(whole);
    },
    options,
  );
}
