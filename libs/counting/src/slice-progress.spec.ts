import fc from 'fast-check';
import { SliceProgress, type SlicePart } from './slice-progress.js';

const indexesOf = (parts: readonly SlicePart[]): number[] =>
  parts.flatMap(({ index, next }) => Array.from({ length: next - index }, (_, place) => index + place));

describe('the progress of a slice', () => {
  it('finds what is new in a part that overlaps what is known', () => {
    expect(new SliceProgress(10).newPartsOf({ index: 5, next: 12 })).toEqual([{ index: 10, next: 12 }]);
    expect(new SliceProgress(10).newPartsOf({ index: 5, next: 10 })).toEqual([]);
  });

  it('distinguishes a gap from what follows on', () => {
    expect(new SliceProgress(10).leavesGap({ index: 11, next: 12 })).toBe(true);
    expect(new SliceProgress(10).leavesGap({ index: 10, next: 12 })).toBe(false);
  });

  it('fills a hole that holds an unknown number of messages, part by part', () => {
    const progress = new SliceProgress();
    progress.passOver({ index: 0, next: 10, messages: 0 });
    progress.take({ index: 2, next: 4 });
    expect(progress.newPartsOf({ index: 0, next: 10 })).toEqual([{ index: 0, next: 2 }, { index: 4, next: 10 }]); // oxfmt-ignore
    expect(progress.take({ index: 0, next: 2 }) + progress.take({ index: 4, next: 10 })).toBe(0);
    expect(progress.holes).toEqual([]);
  });

  it('takes every index exactly once, whatever comes, comes again, or is passed over first', () => {
    const step = fc.record({
      from: fc.nat({ max: 60 }),
      length: fc.integer({ min: 1, max: 20 }),
      isReadable: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const progress = new SliceProgress();
        const taken: number[] = [];
        let aside = 0;
        for (const { from, length, isReadable } of steps) {
          const index = Math.min(from, progress.nextIndex);
          const part = { index, next: index + length };
          if (!isReadable) aside += progress.passOver({ ...part, messages: length })?.messages ?? 0;
          else
            for (const fresh of progress.newPartsOf(part)) {
              taken.push(...indexesOf([fresh]));
              aside -= progress.take(fresh);
            }
        }
        expect(new Set(taken).size).toBe(taken.length);
        expect(aside).toBe(indexesOf(progress.holes).length);
        const known = [...taken, ...indexesOf(progress.holes)].sort((one, other) => one - other);
        expect(known).toEqual(indexesOf([{ index: 0, next: progress.nextIndex }]));
      }),
    );
  });
});
