import { sum } from '@tietovirta/laws';
import fc from 'fast-check';
import { shareTable, shareTableSize } from './share-table.js';

describe('a table of shares', () => {
  it('keeps every share to one part in 16 384, and every share that is not 0', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 90 }), (shares) => {
        const whole = sum(shares);
        fc.pre(whole > 1e-3);
        const found = new Array<number>(shares.length).fill(0);
        for (const value of shareTable(shares)) found[value] = (found[value] ?? 0) + 1;
        shares.forEach((share, value) => {
          expect(Math.abs((found[value] ?? 0) - (share / whole) * shareTableSize)).toBeLessThan(2 + shares.length);
          expect((found[value] ?? 0) > 0).toBe(share > 0);
        });
      }),
    );
  });

  it('refuses shares that are negative or all 0', () => {
    expect(() => shareTable([1, -1])).toThrow(RangeError);
    expect(() => shareTable([0, 0])).toThrow(RangeError);
  });
});
