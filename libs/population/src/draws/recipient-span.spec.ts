import { coversDay, spanOf, untilDay, wholeYear } from './recipient-span.js';

const daysOf = (span: number): number[] =>
  Array.from({ length: 366 }, (_, day) => day).filter((day) => coversDay(span, day) === 1);

describe('A span of days', () => {
  it('has its days and no others', () => {
    expect(daysOf(spanOf(31, 3))).toEqual([31, 32, 33]);
    expect(daysOf(spanOf(0, 1))).toEqual([0]);
    expect(daysOf(spanOf(365, 1))).toEqual([365]);
  });

  it('goes on from the end of the year to its start', () => {
    expect(daysOf(spanOf(364, 4))).toEqual([0, 1, 364, 365]);
  });

  it('may be the whole year, or none of it', () => {
    expect(daysOf(wholeYear)).toHaveLength(366);
    expect(daysOf(spanOf(0, 0))).toEqual([]);
  });

  it('ends before a day', () => {
    expect(daysOf(untilDay(spanOf(31, 3), 33) as number)).toEqual([31, 32]);
    expect(untilDay(spanOf(31, 3), 31)).toBeUndefined();
    expect(untilDay(spanOf(31, 3), 366)).toBe(spanOf(31, 3));
    // Of days over the turn of the year it is not told which are left.
    expect(untilDay(spanOf(364, 4), 200)).toBeUndefined();
  });
});
