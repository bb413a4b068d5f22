import { expect } from '@jest/globals';
import { holds, type Arbitraries, type LawOptions } from './holds.js';

/**
 * Every place is reached exactly once.
 * @param places where the places 0, 1, 2 … of a case are sent, in this order
 */
export function isPermutation<Case extends [unknown, ...unknown[]]>(
  cases: Arbitraries<Case>,
  places: (...drawn: Case) => ArrayLike<number>,
  options?: LawOptions,
): void {
  holds(
    cases,
    (...drawn) => {
      const reached = Float64Array.from(places(...drawn)).sort();
      expect([...reached]).toEqual([...reached.keys()]);
    },
    options,
  );
}
