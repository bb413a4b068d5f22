import { exponential } from './exponential.js';
import { normalQuantile } from './normal-quantile.js';

describe('Functions from the four operations alone', () => {
  it('are the exponential function, from the very small to the very large', () => {
    for (let x = -50; x <= 50; x += 0.37) expect(exponential(x) / Math.exp(x)).toBeCloseTo(1, 13);
    expect(exponential(0)).toBe(1);
  });

  it.each([
    [0.5, 0],
    [0.841344746, 1],
    [0.975, 1.959964],
    [0.99, 2.326348],
    [0.001, -3.090232],
    [0.9995, 3.290527],
  ])('reach %d of a normal distribution at %d standard deviations', (share, deviations) => {
    expect(normalQuantile(share)).toBeCloseTo(deviations, 5);
  });
});
