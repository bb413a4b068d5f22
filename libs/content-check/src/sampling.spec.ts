import { holds } from '@tietovirta/laws';
import fc from 'fast-check';
import { EveryNth } from './every-nth.js';
import { blockSize, stretchesOf } from './stretches.js';

describe('Every n-th row', () => {
  it('is the same however the rows are cut into batches', () => {
    const batches = fc.array(fc.nat({ max: 40 }), { maxLength: 20 });
    holds([fc.integer({ min: 1, max: 30 }), batches], (step, sizes) => {
      const sample = new EveryNth(step);
      const taken: number[] = [];
      let before = 0;
      for (const rows of sizes) {
        for (let row = sample.firstOf(rows); row < rows; row += step) taken.push(before + row);
        before += rows;
      }
      expect(taken).toEqual(Array.from({ length: Math.ceil(before / step) }, (_, place) => place * step));
    });
  });
});

describe('The stretches of slices', () => {
  const ordinalsIn = (slices: readonly number[], stride: number): number[] => {
    let firstOrdinal = 0;
    return slices.flatMap((count) => {
      const first = firstOrdinal;
      firstOrdinal += count;
      return [...stretchesOf({ firstOrdinal: first, count }, stride, 100)].flatMap(({ from, to }) =>
        Array.from({ length: to - from }, (_, row) => first + from + row),
      );
    });
  };
  const slices = fc.array(fc.nat({ max: 700 }), { maxLength: 12 });

  it('are all rows where all are wanted', () => {
    holds([slices], (counts) => {
      const total = counts.reduce((sum, count) => sum + count, 0);
      expect(ordinalsIn(counts, 1)).toEqual(Array.from({ length: total }, (_, ordinal) => ordinal));
    });
  });

  it('are one block of ordinals in so many, whatever the slices they lie in', () => {
    holds([slices, fc.integer({ min: 2, max: 5 })], (counts, stride) => {
      const total = counts.reduce((sum, count) => sum + count, 0);
      const all = Array.from({ length: total }, (_, ordinal) => ordinal);
      expect(ordinalsIn(counts, stride)).toEqual(
        all.filter((ordinal) => Math.floor(ordinal / blockSize) % stride === 0),
      );
    });
  });
});
