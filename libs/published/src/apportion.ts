/**
 * Divides a whole number in proportion to weights, by largest remainder: the shares add up to the total, each lies
 * within one of its quota, equal weights that cannot be equal favour the lower index, and a weight of 0 gets nothing.
 *
 * Exact on every machine: a weight is taken for precisely the binary fraction that it is, and the rest is arithmetic of
 * whole numbers (+ - * / on BigInt). Floating-point quotas of totals near 2^40 would be off by a few thousandths, enough
 * to break ties at random and, with thousands of weights, to miss the total.
 */
import { byLargestRemainder } from './largest-remainder.js';

export function apportion(total: number, weights: readonly number[]): number[] {
  if (!Number.isSafeInteger(total) || total < 0)
    throw new RangeError(`only a whole number, 0 or more, can be apportioned: ${total}`);
  const wholeWeights = asWholeNumbers(weights);
  const sum = wholeWeights.reduce((so, weight) => so + weight, 0n);
  if (sum === 0n && total > 0) throw new RangeError(`cannot apportion ${total}: no weight is above 0`);
  if (sum === 0n) return weights.map(() => 0);
  const quotas = wholeWeights.map((weight) => BigInt(total) * weight);
  return byLargestRemainder(BigInt(total), quotas, sum).map(Number);
}

/** The same proportions in whole numbers: a binary fraction becomes whole by doubling, which floating point does exactly. */
function asWholeNumbers(weights: readonly number[]): bigint[] {
  const doubled = weights.map((weight) => {
    if (!Number.isFinite(weight) || weight < 0) throw new RangeError(`not a weight, which is 0 or more: ${weight}`);
    let whole = weight;
    let times = 0;
    for (; !Number.isInteger(whole); times += 1) whole *= 2;
    return { whole: BigInt(whole), times };
  });
  const most = doubled.reduce((so, { times }) => (times > so ? times : so), 0);
  return doubled.map(({ whole, times }) => whole * 2n ** BigInt(most - times));
}
