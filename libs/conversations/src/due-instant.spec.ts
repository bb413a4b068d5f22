import { calendarYear, localHour } from '@tietovirta/calendar';
import type { DelayBounds } from '@tietovirta/exchanges';
import fc from 'fast-check';
import { moveToDue, type DueStep } from './due-instant.js';

const calendar = calendarYear(2024);
const [yearStart, yearEnd] = [calendar.dayStartsMs[0] as number, calendar.dayStartsMs[366] as number];
const dayMs = 86_400_000;
/** 52 weeks. */
const carriedMs = 364 * dayMs;
const bits = fc.integer({ min: -(2 ** 31), max: 2 ** 32 - 1 });
const opening = fc.integer({ min: yearStart, max: yearEnd - 1002 });
const days = (officeHours?: 'finland' | 'abroad'): fc.Arbitrary<DelayBounds> =>
  fc
    .tuple(
      fc.double({ min: 0, max: 5, noNaN: true }),
      fc.double({ min: 0, max: 30, noNaN: true }),
      fc.double({ min: 0, max: 200, noNaN: true }),
    )
    .map(([shortest, more, evenMore]) => ({
      kind: 'days',
      shortest,
      median: shortest + more,
      longest: shortest + more + evenMore,
      ...(officeHours === undefined ? {} : { officeHours }),
    }));
const seconds: fc.Arbitrary<DelayBounds> = fc
  .tuple(fc.double({ min: 0.01, max: 100, noNaN: true }), fc.double({ min: 0.01, max: 100_000, noNaN: true }))
  .map(([median, more]) => ({ kind: 'seconds', median, late: median + more, longest: median + 3 * more }));

/** When a step is due. @param instantMs of the message before it */
function dueInstant(
  after: DelayBounds,
  { instantMs, stepsAfter }: Omit<DueStep, 'after'> & { instantMs: number },
  draw: number,
): number {
  const instants = Float64Array.of(instantMs);
  moveToDue(
    { after, stepsAfter },
    { count: 1, bits: Int32Array.of(draw), instants, isCarried: new Uint8Array(1) },
    calendar,
  );
  return instants[0] as number;
}

describe('a step of a conversation', () => {
  it('is due within the year, whatever the delay and the day: after the one before, or a year later and carried over', () => {
    fc.assert(
      fc.property(
        fc.oneof(seconds, days('finland'), days('abroad'), days()),
        opening,
        bits,
        (delay, instantMs, draw) => {
          const due = dueInstant(delay, { instantMs, stepsAfter: 0 }, draw);
          expect(Number.isInteger(due)).toBe(true);
          const isCarried = due < instantMs;
          if (isCarried) expect(due + carriedMs).toBeGreaterThanOrEqual(yearEnd - dayMs);
          expect(isCarried ? due + carriedMs : due).toBeGreaterThan(instantMs);
          expect(due).toBeGreaterThanOrEqual(yearStart);
          expect(due).toBeLessThan(yearEnd);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('leaves room for all steps after it, even when the first comes in the year’s last second', () => {
    const steps = fc.array(fc.tuple(fc.oneof(seconds, days('finland')), bits), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.integer({ min: yearEnd - 3 * dayMs, max: yearEnd - 1002 }), steps, (first, course) => {
        let instantMs = first;
        for (const [place, [delay, draw]] of course.entries()) {
          const due = dueInstant(delay, { instantMs, stepsAfter: course.length - 1 - place }, draw);
          expect(due < instantMs ? due + carriedMs : due).toBeGreaterThan(instantMs);
          expect(due).toBeLessThan(yearEnd);
          instantMs = due;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of an official falls on a working day between 8 and 16 o’clock, at the earliest on the next day', () => {
    const inAutumn = fc.integer({ min: yearStart, max: calendar.dayStartsMs[330] as number });
    fc.assert(
      fc.property(inAutumn, fc.double({ min: 0.5, max: 25, noNaN: true }), bits, (instantMs, median, draw) => {
        const delay: DelayBounds = { kind: 'days', shortest: 0, median, longest: median, officeHours: 'finland' };
        const due = dueInstant(delay, { instantMs, stepsAfter: 0 }, draw);
        const day = calendar.dayIndexAt(due);
        expect(calendar.days[day]?.isWorkingDay).toBe(true);
        expect(day).toBeGreaterThan(calendar.dayIndexAt(instantMs));
        expect(localHour(due)).toBeGreaterThanOrEqual(8);
        expect(localHour(due)).toBeLessThan(16);
      }),
    );
  });

  it('of an official that is due on a holiday comes on the next working day: from Midsummer Eve to Monday', () => {
    const before = calendar.dayStartsMs[calendar.dayIndexOf('2024-06-20')] as number;
    const delay: DelayBounds = { kind: 'days', shortest: 1.2, median: 1.2, longest: 1.2, officeHours: 'finland' };
    const due = dueInstant(delay, { instantMs: before, stepsAfter: 0 }, 1);
    expect(calendar.days[calendar.dayIndexAt(due)]?.date).toBe('2024-06-24');
  });

  it('of case workers spreads what is due at a weekend over the week after it, most of it on Monday and least on Friday', () => {
    const saturday = calendar.dayStartsMs[calendar.dayIndexOf('2024-03-09')] as number;
    const delay: DelayBounds = { kind: 'days', shortest: 1.2, median: 1.2, longest: 1.2, officeHours: 'case-workers' };
    const byDate = new Map<string | undefined, number>();
    for (let i = 0; i < 4000; i += 1) {
      const due = dueInstant(delay, { instantMs: saturday, stepsAfter: 0 }, Math.imul(i + 1, 0x9e3779b1));
      expect(localHour(due)).toBeGreaterThanOrEqual(8);
      const { date } = calendar.days[calendar.dayIndexAt(due)] ?? {};
      byDate.set(date, (byDate.get(date) ?? 0) + 1);
    }
    expect([...byDate.keys()].sort()).toEqual(['2024-03-11', '2024-03-12', '2024-03-13', '2024-03-14', '2024-03-15']);
    const share = (date: string): number => (byDate.get(date) ?? 0) / 4000;
    expect(share('2024-03-11')).toBeCloseTo(0.3, 1);
    expect(share('2024-03-15')).toBeCloseTo(0.1, 1);
    // What is due on a working day comes on it.
    const friday = dueInstant(delay, { instantMs: saturday - 2 * dayMs, stepsAfter: 0 }, 7);
    expect(calendar.days[calendar.dayIndexAt(friday)]?.date).toBe('2024-03-08');
  });

  it('of an official abroad falls between 9 and 17 o’clock in Finland, also on a holiday that only Finland has', () => {
    const delay: DelayBounds = { kind: 'days', shortest: 1.2, median: 1.2, longest: 1.2, officeHours: 'abroad' };
    const dateAfter = (date: string): string | undefined => {
      const instantMs = calendar.dayStartsMs[calendar.dayIndexOf(date)] as number;
      const dues = Array.from({ length: 50 }, (_, draw) => dueInstant(delay, { instantMs, stepsAfter: 0 }, draw));
      const hours = dues.map(localHour).toSorted((a, b) => a - b);
      expect([hours[0], hours.at(-1)]).toEqual([9, 16]);
      return calendar.days[calendar.dayIndexAt(dues[0] as number)]?.date;
    };
    expect(dateAfter('2024-06-20')).toBe('2024-06-21'); // Midsummer Eve
    expect(dateAfter('2024-12-05')).toBe('2024-12-06'); // Independence Day
    expect(dateAfter('2024-12-24')).toBe('2024-12-27'); // Christmas is everywhere
    expect(dateAfter('2024-03-28')).toBe('2024-04-02'); // and Easter
  });

  it('takes as long as declared: half of the delays are below the median, none outside the bounds', () => {
    const delay: DelayBounds = { kind: 'days', shortest: 2, median: 10, longest: 60 };
    const draws = Array.from({ length: 4000 }, (_, i) => Math.imul(i + 1, 0x9e3779b1));
    const taken = draws.map((draw) => (dueInstant(delay, { instantMs: yearStart, stepsAfter: 0 }, draw) - yearStart) / dayMs); // oxfmt-ignore
    const below = taken.filter((length) => length < 10).length;
    expect(Math.abs(below - 2000)).toBeLessThan(5 * Math.sqrt(1000));
    expect(Math.min(...taken)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...taken)).toBeLessThanOrEqual(60);
    expect(Math.max(...taken)).toBeGreaterThan(50);
    const quartile = (share: number): number => [...taken].sort((a, b) => a - b)[Math.floor(share * 4000)] as number;
    expect(Math.abs(quartile(0.25) - 6)).toBeLessThan(0.3); // evenly between 2 and 10
    expect(Math.abs(quartile(0.49) - 9.84)).toBeLessThan(0.3);
    expect(Math.abs(quartile(0.75) - 16.25)).toBeLessThan(1); // 10 + 0.5³ × 50
  });

  it('that would fall into the next year comes 52 weeks earlier, as the answer to last year’s conversation', () => {
    const delay: DelayBounds = { kind: 'days', shortest: 30, median: 40, longest: 50 };
    const instantMs = yearEnd - 10 * dayMs;
    const draws = Array.from({ length: 2000 }, (_, i) => Math.imul(i + 1, 0x9e3779b1));
    const dues = draws.map((draw) => dueInstant(delay, { instantMs, stepsAfter: 0 }, draw));
    expect(Math.min(...dues)).toBeGreaterThanOrEqual(instantMs + 30 * dayMs - carriedMs);
    expect(Math.max(...dues)).toBeLessThanOrEqual(instantMs + 50 * dayMs - carriedMs);
  });

  it('of an official is carried over to a working day, also when only the holidays before New Year keep the office closed', () => {
    const delay: DelayBounds = { kind: 'days', shortest: 0, median: 0.5, longest: 1, officeHours: 'finland' };
    const instantMs = calendar.dayStartsMs[calendar.dayIndexOf('2024-12-31')] as number;
    const due = dueInstant(delay, { instantMs, stepsAfter: 0 }, 7);
    // 1 January 2025 less 364 days is 3 January 2024, a Wednesday.
    expect(calendar.days[calendar.dayIndexAt(due)]?.date).toBe('2024-01-03');
    expect(localHour(due)).toBeGreaterThanOrEqual(8);
  });

  it('makes every month alike: answers to openings that are spread evenly are spread evenly', () => {
    const delay: DelayBounds = { kind: 'days', shortest: 1, median: 60, longest: 200 };
    const months = new Array<number>(12).fill(0);
    for (let i = 0; i < 24_000; i += 1) {
      const instantMs = yearStart + Math.floor((i / 24_000) * 366 * dayMs);
      const due = dueInstant(delay, { instantMs, stepsAfter: 0 }, Math.imul(i + 1, 0x9e3779b1));
      months[(calendar.days[calendar.dayIndexAt(due)]?.month ?? 0) - 1]! += 1;
    }
    for (const count of months) expect(Math.abs(count - 2000)).toBeLessThan(250);
  });
});

describe('An answer of a machine', () => {
  const delay: DelayBounds = { kind: 'seconds', median: 0.9, late: 5, longest: 60 };
  const draws = 100_000;
  const taken = Array.from({ length: draws }, (_, place) => {
    const draw = Math.floor(((place + 0.5) / draws) * 2 ** 32);
    return (dueInstant(delay, { instantMs: yearStart, stepsAfter: 0 }, draw) - yearStart) / 1000;
  });
  const slower = (than: number): number => taken.filter((each) => each > than).length / draws;

  it('takes the median half of the time, and one in a hundred is late', () => {
    expect(slower(0.9)).toBeCloseTo(0.5, 2);
    expect(slower(5)).toBeCloseTo(0.01, 3);
  });

  it('has a tail: some take five times as long as a late one, none longer than the longest', () => {
    expect(slower(25)).toBeGreaterThan(0.0001);
    expect(slower(25)).toBeLessThan(0.001);
    expect(Math.max(...taken)).toBeLessThanOrEqual(60);
  });

  it('is log-normal: as far below the median as above it, by factors', () => {
    expect(slower((0.9 * 0.9) / 5)).toBeCloseTo(0.99, 3);
  });
});
