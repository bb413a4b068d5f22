import { calendarYear } from '@tietovirta/calendar';
import { CaseTurns } from './case-turns.js';

const { days } = calendarYear(2024);
/** Ten payments on each tenth of a month, and thirty in December. */
const payments = Uint32Array.from(days, ({ dayOfMonth, month }) => (dayOfMonth === 10 ? (month === 12 ? 30 : 10) : 0));
/** Five cases a month may pay from the first of the next month on. */
const mayPay = (day: number): number => 5 * ((days[day]?.month ?? 1) - 1);
const line = new CaseTurns(payments, days, { mayPay, salt: 7 });
const dayOf = (month: number): number => days.findIndex((day) => day.month === month && day.dayOfMonth === 10);
const inMonth = (month: number): number[] => {
  const places = new Uint32Array(payments[dayOf(month)] as number);
  line.write(places, dayOf(month), 0);
  return [...places];
};
const sorted = (places: readonly number[]): number[] => [...places].sort((one, other) => one - other);
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, place) => from + place);

describe('The line of cases', () => {
  it('begins with as many of earlier years as some month needs beside those of the year', () => {
    // January needs its 10, the other months at most 10 - 5; December 30 - 55 of none.
    expect(line.earlier).toBe(10);
  });

  it('pays from its end, each case once a month', () => {
    expect(sorted(inMonth(1))).toEqual(range(0, 10));
    // Five have joined, and the first five have left.
    expect(sorted(inMonth(2))).toEqual(range(5, 15));
    expect(sorted(inMonth(12))).toEqual(range(35, 65));
  });

  it('keeps cases in their order from one month to the next', () => {
    const both = (month: number): number[] => inMonth(month).filter((place) => place >= 10 && place < 15);
    expect(both(2)).toEqual(both(3));
    expect(both(2)).not.toEqual(sorted(both(2)));
  });

  it('is cut anywhere into the same turns', () => {
    const [first, rest] = [new Uint32Array(4), new Uint32Array(6)];
    line.write(first, dayOf(5), 0);
    line.write(rest, dayOf(5), 4);
    expect([...first, ...rest]).toEqual(inMonth(5));
  });
});
