/**
 * Turns shares into a table of 16 384 places, so that a value is drawn by one look-up of 14 random bits. Shares are rounded
 * to one part in 16 384, by largest remainder; a share that is not 0 gets at least one place.
 */
/** 14 bits: a table fits the processor's first cache. */
export const shareTableSize = 16_384;

/** @param shares ≥ 0, at least one > 0, at most 16 384 of them @throws RangeError otherwise */
export function shareTable(shares: readonly number[]): Uint16Array {
  const sum = shares.reduce((total, share) => total + share, 0);
  if (!(sum > 0) || shares.some((share) => !(share >= 0)))
    throw new RangeError(`shares cannot be ${shares.join(', ')}`);
  const exact = shares.map((share) => (share / sum) * shareTableSize);
  const places = exact.map((value, i) => ((shares[i] as number) > 0 ? Math.max(1, Math.floor(value)) : 0));
  const missing = shareTableSize - places.reduce((total, count) => total + count, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (let i = 0; i < missing; i += 1) {
    const { index } = byRemainder[i % byRemainder.length] as { index: number };
    places[index] = (places[index] as number) + 1;
  }
  // Shares too small for a place of their own got one: the largest share pays for them.
  if (missing < 0) {
    const largest = places.indexOf(Math.max(...places));
    places[largest] = (places[largest] as number) + missing;
  }
  const table = new Uint16Array(shareTableSize);
  let filled = 0;
  places.forEach((count, value) => {
    table.fill(value, filled, filled + count);
    filled += count;
  });
  return table;
}

/** The place of a table that is drawn. It takes no table, so that the engine can specialise a loop over one kind of table. @param bits 32 random bits */
export const drawnPlace = (bits: number): number => bits >>> 18;
