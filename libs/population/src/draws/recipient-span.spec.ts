import { coversDay, isAsked, noDays, spanOf, wholeYear } from './recipient-span.js';

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
    expect(daysOf(noDays)).toEqual([]);
  });

  it('is another thing than a span that was not asked for', () => {
    expect([isAsked(0), isAsked(noDays), isAsked(spanOf(0, 1))]).toEqual([false, true, true]);
  });
});
