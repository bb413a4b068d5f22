/** Every so many-th block of ordinals: an even part of all messages of a year, whatever the slices they lie in. */

/** Ordinals in a block: enough that making one costs little more than its rows. */
export const blockSize = 64;

/** Rows from the first up to, not including, the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The rows of a slice that are wanted, in stretches.
 *
 * @param stride one block in so many; 1 gives all rows
 * @param most longest stretch
 */
export function* stretchesOf(
  { firstOrdinal, count }: { readonly firstOrdinal: number; readonly count: number },
  stride: number,
  most: number,
): Generator<Stretch, void, undefined> {
  const end = firstOrdinal + count;
  const [length, step] = stride === 1 ? [most, most] : [blockSize, blockSize * stride];
  for (let start = Math.floor(firstOrdinal / step) * step; start < end; start += step) {
    const from = Math.max(start, firstOrdinal);
    const to = Math.min(start + length, end);
    if (from < to) yield { from: from - firstOrdinal, to: to - firstOrdinal };
  }
}
