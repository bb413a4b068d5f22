/** Whole numbers of 64 bits in a column of 32-bit halves, low at 2 i, high at 2 i + 1; exact up to 2^53. */

export const wideAt = (halves: Int32Array, row: number): number =>
  ((halves[2 * row] as number) >>> 0) + (halves[2 * row + 1] as number) * 4294967296;

export function setWide(halves: Int32Array, row: number, value: number): void {
  const high = Math.floor(value / 4294967296);
  halves[2 * row] = (value - high * 4294967296) | 0;
  halves[2 * row + 1] = high;
}
