/** The exponential function from + - * / alone, for the reason that logarithm.ts gives. */
const LN2 = 0.6931471805599453;

/** e^x for -700 < x < 700, relative error below 1e-14. */
export function exponential(x: number): number {
  const halvings = Math.round(x / LN2);
  const rest = x - halvings * LN2;
  let sum = 1;
  for (let k = 20; k >= 1; k -= 1) sum = 1 + (rest / k) * sum;
  // Doubling and halving round nothing.
  for (let left = Math.abs(halvings); left > 0; left -= 1) sum *= halvings > 0 ? 2 : 0.5;
  return sum;
}
