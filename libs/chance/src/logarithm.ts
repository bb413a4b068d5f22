/**
 * Natural logarithm from + - * / alone. Math.log may differ in the last bit between machines and engine versions;
 * a plan that depends on it would not be the same everywhere.
 */
const LN2 = 0.6931471805599453;
const view = new DataView(new ArrayBuffer(8));

/** ln x for finite x > 0, relative error below 1e-15. */
export function logarithm(x: number): number {
  view.setFloat64(0, x);
  const bits = view.getUint32(0);
  let exponent = (bits >>> 20) - 1023;
  view.setUint32(0, (bits & 0x000fffff) | 0x3ff00000);
  let mantissa = view.getFloat64(0);
  if (mantissa > 1.4142135623730951) {
    mantissa /= 2;
    exponent += 1;
  }
  const z = (mantissa - 1) / (mantissa + 1);
  const square = z * z;
  let sum = 0;
  for (let k = 25; k >= 1; k -= 2) sum = sum * square + 1 / k;
  return exponent * LN2 + 2 * z * sum;
}
