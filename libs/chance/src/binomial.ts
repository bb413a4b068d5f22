/**
 * Exact draws from the binomial distribution, with the same result on every machine (+ - * / and square root only).
 * Small expectations by inversion, large ones by transformed rejection (W. Hörmann, "The generation of binomial random
 * variates", 1993, algorithm BTRS).
 */
import type { Draws } from './draws.js';
import { logarithm } from './logarithm.js';

/** How many of `trials` independent trials of probability `chance` succeed. @param trials integer below 2^32 */
export function binomial(trials: number, chance: number, draws: Draws): number {
  if (trials === 0 || chance <= 0) return 0;
  if (chance >= 1) return trials;
  if (chance > 0.5) return trials - binomial(trials, 1 - chance, draws);
  if (trials < 12) return byTrial(trials, chance, draws);
  return trials * chance < 10 ? byInversion(trials, chance, draws) : byRejection(trials, chance, draws);
}

function byTrial(trials: number, chance: number, draws: Draws): number {
  let successes = 0;
  for (let i = 0; i < trials; i += 1) if (draws.nextUnit() < chance) successes += 1;
  return successes;
}

function byInversion(trials: number, chance: number, draws: Draws): number {
  const failure = 1 - chance;
  const odds = chance / failure;
  const none = power(failure, trials);
  for (;;) {
    let u = draws.nextUnit();
    let probability = none;
    // Beyond 110 the probability is below 2^-53 for an expectation under 10: draw again rather than trust rounding.
    for (let k = 0; k <= 110; k += 1) {
      if (u < probability) return k;
      u -= probability;
      probability *= (odds * (trials - k)) / (k + 1);
    }
  }
}

function byRejection(trials: number, chance: number, draws: Draws): number {
  const spread = Math.sqrt(trials * chance * (1 - chance));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * chance;
  const centre = trials * chance + 0.5;
  const quick = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * spread;
  for (;;) {
    const u = draws.nextUnit() - 0.5;
    let v = draws.nextUnit();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + centre);
    if (us >= 0.07 && v <= quick) return k;
    if (k < 0 || k > trials || us === 0 || v === 0) continue;
    v = logarithm((v * alpha) / (a / (us * us) + b));
    if (v <= logLikelihood(k, trials, chance)) return k;
  }
}

/** Logarithm of how likely k successes are, relative to the most likely number of them. */
function logLikelihood(k: number, trials: number, chance: number): number {
  const mode = Math.floor((trials + 1) * chance);
  const atMode = logFactorial(mode) + logFactorial(trials - mode);
  return atMode - logFactorial(k) - logFactorial(trials - k) + (k - mode) * logarithm(chance / (1 - chance));
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let square = base, rest = exponent; rest > 0; rest = Math.floor(rest / 2), square *= square) {
    if (rest % 2 === 1) result *= square;
  }
  return result;
}

const HALF_LN_2PI = 0.9189385332046728;
const smallFactorials = Array.from({ length: 16 }, (_, n) => {
  let product = 1;
  for (let k = 2; k <= n; k += 1) product *= k;
  return logarithm(product);
});

/** ln n! by Stirling's series (error below 1e-12 for n ≥ 16). */
function logFactorial(n: number): number {
  const small = smallFactorials[n];
  if (small !== undefined) return small;
  const m = n + 1;
  const square = m * m;
  const series = (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / m;
  return (m - 0.5) * logarithm(m) - m + HALF_LN_2PI + series;
}
