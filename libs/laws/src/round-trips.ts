import { expect } from '@jest/globals';
import type fc from 'fast-check';
import { holds, type LawOptions } from './holds.js';

export interface RoundTripOptions<Value> extends LawOptions {
  /** What must be equal of two values, where they hold more than that; all of them when absent. */
  readonly plain?: (value: Value) => unknown;
}

/** A value that is written and read again is the same value. */
export function roundTrips<Value, Written>(
  values: fc.Arbitrary<Value>,
  write: (value: Value) => Written,
  read: (written: Written) => Value | undefined,
  { plain = (value) => value, ...options }: RoundTripOptions<Value> = {},
): void {
  holds<[Value]>(
    [values],
    (value) => {
      const again = read(write(value));
      expect(again).toBeDefined();
      expect(plain(again as Value)).toEqual(plain(value));
    },
    options,
  );
}
