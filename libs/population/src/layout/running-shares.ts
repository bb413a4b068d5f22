/**
 * Divides a whole number over weights so that every sum from the start is right to half a unit: what was rounded is carried on. Parts add up to
 * the total, and each differs from its exact share by less than one.
 *
 * @param total whole, 0 or more @param weights 0 or more, at least one above 0
 */
export function runningShares(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((so, weight) => so + weight, 0);
  let reached = 0;
  let before = 0;
  return weights.map((weight) => {
    reached += weight;
    const now = Math.round((total * reached) / sum);
    const part = now - before;
    before = now;
    return part;
  });
}
