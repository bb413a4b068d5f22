import { mean, variance } from '@tietovirta/laws';
import { binomial } from './binomial.js';
import { Draws } from './draws.js';
import { keyOf } from './key.js';

const many = 20_000;

function momentsOf(trials: number, chance: number): { mean: number; variance: number } {
  const draws = new Draws(keyOf('moments', trials));
  const values = Array.from({ length: many }, () => binomial(trials, chance, draws));
  return { mean: mean(values), variance: variance(values) };
}

describe('a binomial draw', () => {
  it.each([
    { trials: 5, chance: 0.3, how: 'trial by trial' },
    { trials: 100, chance: 0.04, how: 'by inversion' },
    { trials: 1_000_000, chance: 0.000_005, how: 'by inversion, rare events' },
    { trials: 200, chance: 0.4, how: 'by rejection' },
    { trials: 64_000_000, chance: 0.9, how: 'by rejection, mirrored' },
  ])('has the mean and variance of the distribution ($how)', ({ trials, chance }) => {
    const found = momentsOf(trials, chance);
    const expected = trials * chance;
    const spread = expected * (1 - chance);
    expect(Math.abs(found.mean - expected)).toBeLessThan(5 * Math.sqrt(spread / many));
    expect(found.variance / spread).toBeGreaterThan(0.94);
    expect(found.variance / spread).toBeLessThan(1.06);
  });

  it('has the probabilities of the distribution: 12 trials of 1/2 give 6 in 924 of 4 096 cases', () => {
    const draws = new Draws(keyOf('six of twelve'));
    const sixes = Array.from({ length: many }, () => binomial(12, 0.5, draws)).filter((value) => value === 6).length;
    expect(sixes / many).toBeCloseTo(924 / 4096, 1.7);
  });

  it('is certain where chance is 0 or 1', () => {
    const draws = new Draws(keyOf('certain'));
    expect(binomial(1000, 0, draws)).toBe(0);
    expect(binomial(1000, 1, draws)).toBe(1000);
    expect(binomial(0, 0.5, draws)).toBe(0);
  });

  it('is the same for the same key on every machine', () => {
    const draws = new Draws(keyOf(1, 2024, 'kelmu.query'));
    expect([binomial(6_025_122, 0.0041, draws), binomial(90, 0.05, draws), binomial(7, 0.5, draws)])
      .toMatchInlineSnapshot(`
     [
       24721,
       4,
       3,
     ]
    `);
  });
});
