import fc from 'fast-check';
import { stretchesOf, stretchLimits, type PlannedSlice, type StretchLimits } from './stretches.js';

/** Slices of some days, in their order; many days have several, some have none. */
const slicesOfDays = fc
  .array(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 4 }), { maxLength: 60 })
  .map((days): readonly PlannedSlice[] =>
    days.flatMap((counts, day) => counts.map((messages, nth) => ({ messageType: `type-${nth}`, day, messages }))),
  );
const someLimits = fc.record({
  days: fc.integer({ min: 1, max: 10 }),
  slices: fc.integer({ min: 1, max: 9 }),
  messages: fc.integer({ min: 1, max: 100 }),
});

const everyDay = (days: number, messages: number, types = 1): readonly PlannedSlice[] =>
  Array.from({ length: days * types }, (_, each) => ({
    messageType: `type-${each % types}`,
    day: Math.floor(each / types),
    messages,
  }));
const daysOf = (slices: readonly PlannedSlice[]): readonly number[] => stretchesOf(slices).map(({ days }) => days);

describe('The stretches of days of a service', () => {
  it('hold every slice once, in the order of days, within their first and last day', () => {
    fc.assert(
      fc.property(slicesOfDays, someLimits, (slices, limits) => {
        const stretches = stretchesOf(slices, limits);
        expect(stretches.flatMap((stretch) => stretch.slices)).toEqual(slices);
        const reached = stretches.map(({ day, days, slices: its }) => [its[0]?.day === day, its.at(-1)?.day === day + days - 1]); // oxfmt-ignore
        expect(reached.flat()).not.toContain(false);
      }),
    );
  });

  it('part no day, and pass a limit with a single day only', () => {
    const passes = (slices: readonly PlannedSlice[], days: number, limits: StretchLimits): boolean =>
      days > limits.days ||
      slices.length > limits.slices ||
      slices.reduce((sum, { messages }) => sum + messages, 0) > limits.messages;
    fc.assert(
      fc.property(slicesOfDays, someLimits, (slices, limits) => {
        const stretches = stretchesOf(slices, limits);
        expect(stretches.filter(({ days, slices: its }) => days > 1 && passes(its, days, limits))).toEqual([]);
        const starts = stretches.map(({ day }) => day);
        const ends = stretches.map(({ day, days }) => day + days);
        expect(starts.slice(1).filter((start, place) => start < (ends[place] as number))).toEqual([]);
      }),
    );
  });

  it('are as long as they may be: none could have taken the first day of the next', () => {
    fc.assert(
      fc.property(slicesOfDays, someLimits, (slices, limits) => {
        const stretches = stretchesOf(slices, limits);
        const tooShort = stretches.slice(1).filter((next, place) => {
          const its = [...(stretches[place]?.slices ?? []), ...next.slices.filter(({ day }) => day === next.day)];
          return stretchesOf(its, limits).length === 1;
        });
        expect(tooShort).toEqual([]);
      }),
    );
  });

  it('are whole days at full scale and months in small runs', () => {
    expect(daysOf(everyDay(3, 150_000))).toEqual([1, 1, 1]);
    expect(daysOf(everyDay(3, stretchLimits.messages + 1))).toEqual([1, 1, 1]);
    expect(daysOf(everyDay(366, 5))).toEqual([...Array.from({ length: 11 }, () => 31), 25]); // 11 × 31 + 25 = 366
    expect(daysOf(everyDay(40, 5, 32))).toEqual([8, 8, 8, 8, 8]); // 256 slices / 32 a day
  });
});
