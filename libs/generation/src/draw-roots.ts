import { mix, type Key } from '@tietovirta/chance';

/** Writes 32 random bits a message, from the key of its type and its ordinal: the root of all that is drawn for it. */
export function drawRoots(roots: Int32Array, { a, b }: Key, first: number, rows: number): void {
  for (let row = 0; row < rows; row += 1) roots[row] = mix(mix((first + row) ^ a) + b);
}
