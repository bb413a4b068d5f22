import { nearestName } from './nearest-name.js';

const names = ['kelmu', 'banks', 'income-register', 'credit-register', 'tax-data'];

describe('the nearest name', () => {
  it.each([
    ['kelmo', 'kelmu'],
    ['Bnaks', 'banks'],
    ['income', 'income-register'],
    ['tax-dta', 'tax-data'],
    ['income-regsiter', 'income-register'],
  ])('of %s is %s', (typed, meant) => {
    expect(nearestName(typed, names)).toBe(meant);
  });

  it.each(['', 'zebra', 'register', 'x'])('of "%s" is none', (typed) => {
    expect(nearestName(typed, names)).toBeUndefined();
  });
});
