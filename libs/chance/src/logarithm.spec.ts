import fc from 'fast-check';
import { logarithm } from './logarithm.js';

describe('the logarithm', () => {
  it('agrees with the engine’s own to the last digits', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expect(Math.abs(logarithm(x) - Math.log(x))).toBeLessThanOrEqual(
          4e-16 * Math.max(1, Math.abs(Math.log(x))) * 2,
        );
      }),
    );
  });
});
