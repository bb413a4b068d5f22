/**
 * Splits a total over weighted places by a multinomial draw: a Poisson process given its total.
 * The places form a binary tree and every node draws from a stream of its own, so the sums are exact by construction.
 */
import { binomial } from './binomial.js';
import { Draws } from './draws.js';
import { childKey, type Key } from './key.js';

/**
 * @param total integer in [0, 2^32)
 * @param weights finite, ≥ 0; at least one > 0 unless the total is 0
 * @returns one count a place, adding up to the total; places of weight 0 get 0
 */
export function splitCounts(total: number, weights: ArrayLike<number>, key: Key): Uint32Array {
  const counts = new Uint32Array(weights.length);
  if (total === 0) return counts;
  const reached = new Float64Array(weights.length + 1);
  for (let i = 0; i < weights.length; i += 1) reached[i + 1] = (reached[i] ?? 0) + (weights[i] ?? 0);
  if (!((reached[weights.length] ?? 0) > 0)) throw new RangeError(`no place has weight for a total of ${total}`);
  descend({ counts, reached, key }, { from: 0, to: weights.length, node: 1 }, total);
  return counts;
}

interface Tree {
  readonly counts: Uint32Array;
  readonly reached: Float64Array;
  readonly key: Key;
}

interface Node {
  readonly from: number;
  readonly to: number;
  readonly node: number;
}

function descend(tree: Tree, { from, to, node }: Node, total: number): void {
  if (total === 0) return;
  if (to - from === 1) {
    tree.counts[from] = total;
    return;
  }
  const middle = (from + to) >>> 1;
  const start = tree.reached[from] ?? 0;
  const left = (tree.reached[middle] ?? 0) - start;
  const all = (tree.reached[to] ?? 0) - start;
  const toLeft =
    left === 0 ? 0 : left === all ? total : binomial(total, left / all, new Draws(childKey(tree.key, node)));
  descend(tree, { from, to: middle, node: 2 * node }, toLeft);
  descend(tree, { from: middle, to, node: 2 * node + 1 }, total - toLeft);
}
