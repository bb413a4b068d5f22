import fc from 'fast-check';
import { addsUp, holds, isPermutation, piecesOf, roundTrips, sameOnAnyWorkers, sum, variance } from './index.js';

const count = fc.integer({ min: 0, max: 50 });

describe('a law', () => {
  it('is tried on as many cases as wanted, 100 by default', () => {
    const tried = { usual: 0, few: 0 };
    holds([count], () => void (tried.usual += 1));
    holds([count], () => void (tried.few += 1), { runs: 7 });
    expect(tried).toEqual({ usual: 100, few: 7 });
  });

  it('that is broken fails with the seed and the smallest case', () => {
    const broken = (): void => {
      holds([count, fc.boolean()], (drawn, _also) => expect(drawn).toBeLessThan(20));
    };
    expect(broken).toThrow(/seed: -?\d+.*\[20,/su);
  });
});

describe('parts', () => {
  const halves = (whole: number): number[] => [Math.floor(whole / 2), Math.ceil(whole / 2)];

  it('that are all there add up', () => {
    addsUp([count], (whole) => [halves(whole), whole]);
    addsUp([count], (whole) => [Uint32Array.from(halves(whole)), whole]);
  });

  it('of which one is lost, or invented, do not', () => {
    const lost = (): void => {
      addsUp([count], (whole) => [halves(whole).map(Math.floor).slice(1), whole]);
    };
    const invented = (): void => {
      addsUp([count], (whole) => [[...halves(whole), 1], whole]);
    };
    expect(lost).toThrow('Counterexample');
    expect(invented).toThrow('Counterexample');
  });
});

describe('a permutation', () => {
  const backwards = (size: number): number[] => Array.from({ length: size }, (_, place) => size - 1 - place);

  it('reaches each place once', () => {
    isPermutation([count], backwards);
  });

  it.each([
    ['that reaches one twice', (size: number) => backwards(size).map((place) => Math.max(1, place))],
    ['that leaves the places', (size: number) => backwards(size).map((place) => place + 1)],
  ])('%s is none', (_, places) => {
    expect(() => isPermutation([count], places)).toThrow('Counterexample');
  });
});

describe('what is written', () => {
  it('and read again is the same', () => {
    roundTrips(count, String, Number);
    // A minus before the 0 gets lost in writing.
    roundTrips(fc.double({ noNaN: true, noDefaultInfinity: true }), JSON.stringify, Number, { plain: String });
  });

  it('and read as something else, or not at all, is found', () => {
    const few = fc.nat({ max: 3 });
    expect(() => roundTrips(few, String, (text) => Number(text) % 3)).toThrow('[3]');
    expect(() => roundTrips(few, String, (text) => (text === '2' ? undefined : Number(text)))).toThrow('[2]');
  });
});

describe('workers', () => {
  it('give the same however many they are', async () => {
    const tried: number[] = [];
    await sameOnAnyWorkers([1, 2, 3], (workers) => tried.push(workers) && 'the same');
    expect(tried).toEqual([1, 2, 3]);
  });

  it('are found when their number shows', async () => {
    await expect(sameOnAnyWorkers([1, 2, 3], async (workers) => workers > 2)).rejects.toThrow('"workers": 3');
  });
});

it('pieces follow each other from 0 to the end, wherever they are cut', () => {
  const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 9 });
  addsUp([count, cuts], (whole, places) => [piecesOf(whole, places).map(({ from, to }) => to - from), whole]);
  expect(piecesOf(10, [0.75, 0.2])).toEqual([
    { from: 0, to: 2 },
    { from: 2, to: 7 },
    { from: 7, to: 10 },
  ]);
});

it('sums and variances are those of school', () => {
  expect([sum([]), sum(new Uint8Array([200, 100])), sum(new Set([1, 2]))]).toEqual([0, 300, 3]);
  // Distances from 5: −3, −1, 1, 3; squares 9 + 1 + 1 + 9 = 20, a mean of 5.
  expect([variance([2, 4, 6, 8]), variance([2, 4], 5)]).toEqual([5, 5]);
});
