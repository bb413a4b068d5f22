/**
 * The method of the largest remainder, in whole numbers of any size: every part gets its quota rounded down, and what
 * is then missing goes, one each, to the parts that lost most by the rounding; ties go to the earlier part.
 *
 * Quotas are the fractions numerators[i] / denominator. The total must be the sum of the quotas rounded down or up
 * (their exact sum, when it is whole). Then every part differs from its quota by less than one, and a part with a
 * whole quota keeps it: the units missing are at most as many as the parts that lost something.
 */
export function byLargestRemainder(total: bigint, numerators: readonly bigint[], denominator: bigint): bigint[] {
  const parts = numerators.map((numerator) => numerator / denominator);
  const missing = total - parts.reduce((sum, part) => sum + part, 0n);
  const inOrderOfLoss = numerators
    .map((numerator, index) => ({ index, lost: numerator % denominator }))
    .sort((a, b) => (a.lost === b.lost ? a.index - b.index : a.lost > b.lost ? -1 : 1));
  for (const { index } of inOrderOfLoss.slice(0, Number(missing))) parts[index] = (parts[index] ?? 0n) + 1n;
  return parts;
}
