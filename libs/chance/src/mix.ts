/**
 * Scrambles 32 bits so that every input bit moves about half of the output bits. A bijection on the 32-bit integers.
 * Integer arithmetic only: the same on every machine.
 * @returns a signed 32-bit integer
 */
export function mix(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return x ^ (x >>> 15);
}
