import fc from 'fast-check';
import { calendarYear } from './calendar-year-of.js';

const year = fc.integer({ min: 2000, max: 2100 });
const helsinki = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Helsinki',
  dateStyle: 'short',
});

describe('A Finnish calendar year', () => {
  it('has 365 days, or 366 in a leap year, numbered from 0', () => {
    fc.assert(
      fc.property(year, (y) => {
        const { days } = calendarYear(y);
        const isLeap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
        expect(days).toHaveLength(isLeap ? 366 : 365);
        expect(days.every((day, index) => day.index === index && day.year === y)).toBe(true);
      }),
    );
  });

  it('loses an hour on the last Sunday of March and gets it back on the last of October', () => {
    fc.assert(
      fc.property(year, (y) => {
        const { days } = calendarYear(y);
        const odd = days.filter((day) => day.hours !== 24);
        expect(odd.map((day) => [day.month, day.weekday, day.hours])).toEqual([
          [3, 7, 23],
          [10, 7, 25],
        ]);
        expect(odd.every((day) => day.dayOfMonth > 24)).toBe(true);
        expect(days.reduce((hours, day) => hours + day.hours, 0)).toBe(days.length * 24);
      }),
    );
  });

  it('starts its days at the midnights that the time zone database knows', () => {
    fc.assert(
      fc.property(year, fc.nat(364), (y, index) => {
        const { days, dayStartsMs } = calendarYear(y);
        expect(helsinki.format(dayStartsMs[index])).toBe(days[index]?.date);
        expect(helsinki.format(dayStartsMs[index + 1]! - 1)).toBe(days[index]?.date);
      }),
    );
  });

  it('finds the day of any instant of the year', () => {
    fc.assert(
      fc.property(year, fc.nat(364), fc.double({ min: 0, max: 1, noNaN: true }), (y, index, part) => {
        const { dayStartsMs, dayIndexAt } = calendarYear(y);
        const start = dayStartsMs[index]!;
        const end = dayStartsMs[index + 1]!;
        const inside = start + Math.floor(part * (end - start - 1));
        expect([start, inside, end - 1].map(dayIndexAt)).toEqual([index, index, index]);
      }),
    );
  });

  it('finds every first and last millisecond of 2024', () => {
    const { days, dayStartsMs, dayIndexAt } = calendarYear(2024);
    for (const { index } of days) {
      expect(dayIndexAt(dayStartsMs[index]!)).toBe(index);
      expect(dayIndexAt(dayStartsMs[index + 1]! - 1)).toBe(index);
    }
  });

  it('finds every date and knows how long its month is', () => {
    const calendar = calendarYear(2024);
    for (const day of calendar.days) expect(calendar.dayIndexOf(day.date)).toBe(day.index);
    expect(calendar.days[calendar.dayIndexOf('2024-02-29')]).toMatchObject({ dayOfMonth: 29, daysInMonth: 29 });
  });

  it('refuses instants, dates and years that are not its own, and says which', () => {
    const calendar = calendarYear(2024);
    const end = calendar.dayStartsMs[366]!;
    expect(() => calendar.dayIndexAt(calendar.dayStartsMs[0]! - 1)).toThrow(/outside 2024/);
    expect(() => calendar.dayIndexAt(end)).toThrow(RangeError);
    expect(() => calendar.dayIndexAt(Number.NaN)).toThrow(RangeError);
    expect(() => calendar.dayIndexOf('2023-01-01')).toThrow(/"2023-01-01" is no date/);
    expect(() => calendar.dayIndexOf('2024-1-1')).toThrow(RangeError);
    expect(() => calendarYear(1999)).toThrow(RangeError);
    expect(() => calendarYear(2024.5)).toThrow(RangeError);
  });

  it('is made once', () => {
    expect(calendarYear(2031)).toBe(calendarYear(2031));
  });
});

describe('Banking days', () => {
  it('number 252 in 2024 and 251 in 2023', () => {
    // 2024: 262 weekdays less 1 Jan, Good Friday, Easter Monday, 1 May, Ascension, Midsummer Eve, 6, 24, 25, 26 Dec.
    expect(calendarYear(2024).days.filter((day) => day.isBankingDay)).toHaveLength(252);
    // 2023: 260 weekdays less Epiphany, Good Friday, Easter Monday, 1 May, Ascension, Midsummer Eve, 6, 25, 26 Dec.
    expect(calendarYear(2023).days.filter((day) => day.isBankingDay)).toHaveLength(251);
  });

  it('leave out Midsummer Eve and Christmas Eve, on which TARGET is open', () => {
    const { days, dayIndexOf } = calendarYear(2024);
    for (const date of ['2024-06-21', '2024-12-24']) expect(days[dayIndexOf(date)]?.isBankingDay).toBe(false);
    expect(days[dayIndexOf('2024-12-31')]?.isBankingDay).toBe(true);
  });

  it('are numbered from both ends of every month', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 12 }), (y, month) => {
        const banking = calendarYear(y).days.filter((day) => day.month === month && day.isBankingDay);
        expect(banking.map((day) => day.bankingDayOfMonth)).toEqual(banking.map((_, place) => place + 1));
        expect(banking.map((day) => day.bankingDayFromMonthEnd)).toEqual(
          banking.map((_, place) => banking.length - place),
        );
      }),
    );
  });
});

describe('Idle days before a day', () => {
  it('are the weekend on a Monday and the whole of Easter on its Tuesday', () => {
    const { days, dayIndexOf } = calendarYear(2024);
    const idleBefore = (date: string): number | undefined => days[dayIndexOf(date)]?.idleDaysBefore;
    expect(idleBefore('2024-01-15')).toBe(2);
    expect(idleBefore('2024-04-02')).toBe(4);
    expect(idleBefore('2024-01-17')).toBe(0);
  });

  it('reach into the year before', () => {
    // 30 and 31 December 2023 are a weekend, 1 January 2024 is a Monday.
    expect(calendarYear(2024).days[1]?.idleDaysBefore).toBe(3);
  });
});

describe('working days of all Europe', () => {
  it('are closed on the six days on which TARGET is, and at weekends', () => {
    const closed = calendarYear(2024).days.filter((day) => day.weekday <= 5 && !day.isEuropeanWorkingDay);
    expect(closed.map(({ date }) => date)).toEqual([
      '2024-01-01',
      '2024-03-29',
      '2024-04-01',
      '2024-05-01',
      '2024-12-25',
      '2024-12-26',
    ]);
  });

  it('hold every Finnish working day', () => {
    for (const each of [2023, 2024, 2025])
      for (const day of calendarYear(each).days) if (day.isWorkingDay) expect(day.isEuropeanWorkingDay).toBe(true);
  });
});
