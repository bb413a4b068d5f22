/**
 * How many standard deviations from the mean a share of a normal distribution reaches, by halving an interval: tables are made from it once, and
 * no approximation with constants is needed.
 */
import { exponential } from './exponential.js';

/** @param share between 0 and 1, neither of them; error below 1e-9 */
export function normalQuantile(share: number): number {
  if (share < 0.5) return -normalQuantile(1 - share);
  let [low, high] = [0, 9];
  for (let turn = 0; turn < 40; turn += 1) {
    const middle = (low + high) / 2;
    if (0.5 + halfOf(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Share between the mean and x standard deviations above it: the series x + x^3/3 + x^5/(3*5) + …, times the density. */
function halfOf(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 3; term > 1e-17 * sum && k < 400; k += 2) {
    term = (term * x * x) / k;
    sum += term;
  }
  return (sum * exponential((-x * x) / 2)) / 2.5066282746310002;
}
