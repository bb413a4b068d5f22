import { momentsByShape, momentsBySpeed, type Stretch } from './index.js';

const stretch = (count: number, instantMs: (at: number) => number = (at) => at, first = 0): Stretch => ({
  pieces: [],
  count,
  pieceOf: new Uint16Array(count),
  rowOf: new Uint32Array(count),
  instantOf: Float64Array.from({ length: count }, (_, at) => instantMs(at)),
  placeOf: Float64Array.from({ length: count }, (_, at) => first + at),
});

describe('the moments of messages', () => {
  it('follow simulated time at a speed', () => {
    const moments = momentsBySpeed(1_000_000, 60).of(stretch(3, (at) => 1_000_000 + 30_000 * at));
    expect([...moments]).toEqual([0, 500, 1_000]);
  });

  it('are even at a rate, whichever stretch they are in', () => {
    const moments = momentsByShape({ stages: [{ durationMs: Infinity, from: 500, to: 500 }] });
    expect([...moments.of(stretch(3))]).toEqual([0, 2, 4]);
    expect([...moments.of(stretch(2, (at) => at, 1_000))]).toEqual([2_000, 2_002]);
  });

  // 0 to 100 a second in 10 s: 100 · 10 / 2 = 500; 100 for 5 s: 500; 100 to 0 in 10 s: 500.
  const ramps = momentsByShape({
    stages: [
      { durationMs: 10_000, from: 0, to: 100 },
      { durationMs: 5_000, from: 100, to: 100 },
      { durationMs: 10_000, from: 100, to: 0 },
    ],
  });

  it('rise and fall with the stages, which hold what lies under them', () => {
    const moments = ramps.of(stretch(1_501));
    // A quarter of the first ramp has left after half of its time.
    expect(moments[125]).toBeCloseTo(5_000, 6);
    expect(moments[500]).toBeCloseTo(10_000, 6);
    expect(moments[1_000]).toBeCloseTo(15_000, 6);
    // 375 of the last 500 leave in the first half of its ramp.
    expect(moments[1_375]).toBeCloseTo(20_000, 6);
    expect(ramps.endMs).toBe(25_000);
  });

  it('never go back, and are without end behind the last stage', () => {
    const moments = ramps.of(stretch(1_501));
    expect([...moments].every((moment, at) => at === 0 || moment >= (moments[at - 1] as number))).toBe(true);
    expect(moments[1_499]).toBeLessThan(25_000);
    expect(moments[1_500]).toBe(Infinity);
  });

  it('are one for messages of an instant that leave together', () => {
    const moments = momentsByShape({ stages: [{ durationMs: Infinity, from: 1_000, to: 1_000 }] }, true);
    expect([...moments.of(stretch(5, (at) => Math.floor(at / 3)))]).toEqual([2, 2, 2, 4, 4]);
  });
});
