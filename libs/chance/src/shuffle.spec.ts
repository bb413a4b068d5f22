import { keyOf } from './key.js';
import { shuffle } from './shuffle.js';

const shuffled = (size: number, ...path: readonly (number | string)[]): number[] => {
  const list = Uint16Array.from({ length: size }, (_, place) => place);
  shuffle(list, keyOf(...path), 0, size);
  return [...list];
};

describe('a shuffled list', () => {
  it('holds what it held, in an order of its key', () => {
    const sorted = Array.from({ length: 500 }, (_, place) => place);
    expect(shuffled(500, 'one').toSorted((a, b) => a - b)).toEqual(sorted);
    expect(shuffled(500, 'one')).toEqual(shuffled(500, 'one'));
    expect(shuffled(500, 'one')).not.toEqual(shuffled(500, 'another'));
  });

  it('keeps what lies outside the places that are shuffled', () => {
    const list = Uint16Array.from({ length: 100 }, (_, place) => place);
    shuffle(list, keyOf('part'), 10, 90);
    expect([...list.subarray(0, 10)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect([...list.subarray(90)]).toEqual([90, 91, 92, 93, 94, 95, 96, 97, 98, 99]);
    expect([...list.subarray(10, 90)].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 80 }, (_, i) => i + 10));
    expect(list[10] === 10 && list[50] === 50 && list[89] === 89).toBe(false);
  });

  it('takes each of its orders about as often as the others', () => {
    const seen = new Map<string, number>();
    const runs = 24_000;
    for (let run = 0; run < runs; run += 1) {
      const order = shuffled(4, 'orders', run).join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    // 4! = 24 orders, 1 000 times each; the standard deviation of one is 31.
    expect(seen.size).toBe(24);
    for (const count of seen.values()) expect(Math.abs(count - runs / 24)).toBeLessThan(5 * 31);
  });
});
