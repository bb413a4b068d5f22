import { mix } from '@tietovirta/chance';
import { RepeatCurve } from './repeat-curve.js';

describe('The repeat curve', () => {
  const curve = new RepeatCurve({ steepness: 6, evenPercent: 50 });
  const size = 1000;
  const counts = new Uint32Array(size);
  const questions = 200_000;
  for (let i = 0; i < questions; i += 1) {
    const place = curve.placeOf(mix(i ^ 0x7654321), size);
    counts[place] = (counts[place] as number) + 1;
  }

  it('gives the first one per cent a seventh of the questions, and leaves nobody out', () => {
    const first = counts.subarray(0, 10).reduce((sum, count) => sum + count, 0) / questions;
    // Half of them evenly: 0.5 %; of the others ln(1 + (e^6 - 1) / 100) / 6.
    expect(first).toBeCloseTo(0.005 + 0.1345, 2);
    expect(Math.min(...counts)).toBeGreaterThan(0.4 * (questions / size));
  });

  it('never leads outside the roster', () => {
    const places = [0, -1, 0x7fffffff, -0x80000000].map((bits) => curve.placeOf(bits, 3));
    expect(places.every((place) => place >= 0 && place < 3)).toBe(true);
    expect([places[0], places[1]]).toEqual([0, 2]);
  });
});
