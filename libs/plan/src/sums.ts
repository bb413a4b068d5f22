/** Running sums from 0: one value more than there are counts. */
export function sumsOf(counts: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(counts.length + 1);
  for (let i = 0; i < counts.length; i += 1) sums[i + 1] = (sums[i] as number) + (counts[i] as number);
  return sums;
}

/** The place whose stretch holds a value: sums[place] ≤ wanted < sums[place + 1]; empty stretches hold nothing. */
export function lastNotAbove(sums: Float64Array, wanted: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((sums[middle] as number) <= wanted) low = middle;
    else high = middle;
  }
  return low;
}
