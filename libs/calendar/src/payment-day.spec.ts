import { calendarYear } from './calendar-year-of.js';
import { childBenefitDay } from './child-benefit-day.js';
import { paymentDay } from './payment-day.js';
import { workingDaysSince } from './working-days-since.js';

const childBenefitDays = (year: number): string[] =>
  Array.from({ length: 12 }, (_, place) => childBenefitDay(year, place + 1).date.slice(5));

describe('The day of child benefit', () => {
  it('is the 26th of 2024, or the Friday before a weekend or a Monday, and 23 December before Christmas', () => {
    expect(childBenefitDays(2024)).toEqual([
      '01-26',
      '02-23', // the 26th is a Monday
      '03-26',
      '04-26',
      '05-24', // a Sunday
      '06-26',
      '07-26',
      '08-23', // a Monday
      '09-26',
      '10-25', // a Saturday
      '11-26',
      '12-23', // Boxing Day; banks are closed from the 24th
    ]);
  });

  it('is likewise in 2023', () => {
    expect(childBenefitDays(2023)).toEqual([
      '01-26',
      '02-24', // a Sunday
      '03-24', // a Sunday
      '04-26',
      '05-26',
      '06-22', // a Monday, and the Friday before it is Midsummer Eve
      '07-26',
      '08-25', // a Saturday
      '09-26',
      '10-26',
      '11-24', // a Sunday
      '12-22', // Boxing Day; the 25th is a holiday, the 23rd and 24th a weekend
    ]);
  });

  it('does not exist in a thirteenth month', () => {
    expect(() => childBenefitDay(2024, 13)).toThrow(RangeError);
  });
});

describe('A fixed payment day', () => {
  it('stays when banks are open and moves to the banking day before when they are not', () => {
    expect(paymentDay(2024, 2, 7).date).toBe('2024-02-07');
    expect(paymentDay(2024, 4, 7).date).toBe('2024-04-05'); // a Sunday
    expect(paymentDay(2024, 5, 4).date).toBe('2024-05-03'); // a Saturday
  });

  it('is refused when no banking day stands before it in its month', () => {
    expect(() => paymentDay(2024, 1, 1)).toThrow(RangeError);
  });

  it('is refused when its month has no such day, even when the days after the month are holidays', () => {
    expect(() => paymentDay(2024, 3, 32)).toThrow('2024 has no day 32 in month 3');
  });
});

describe('Working days since a pay day', () => {
  it('skip weekends and holidays, and are -1 on days that do not count', () => {
    const { days, dayIndexOf } = calendarYear(2024);
    const on = (date: string) => days[dayIndexOf(date)]!;
    const thursday = on('2024-03-28'); // Good Friday and Easter Monday follow
    expect(workingDaysSince(thursday, thursday)).toBe(0);
    expect(workingDaysSince(thursday, on('2024-03-30'))).toBe(-1);
    expect(workingDaysSince(thursday, on('2024-04-02'))).toBe(1);
    expect(workingDaysSince(thursday, on('2024-04-03'))).toBe(2);
    expect(workingDaysSince(thursday, on('2024-03-27'))).toBe(-1);
    expect(workingDaysSince(thursday, calendarYear(2025).days[100]!)).toBe(-1);
  });
});
