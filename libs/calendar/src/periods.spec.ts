import fc from 'fast-check';
import { calendarYear } from './calendar-year-of.js';
import { periodsOf } from './periods.js';

const year = fc.integer({ min: 2000, max: 2100 });

/** ISO 8601 by its definition: week 1 is that of 4 January, and weeks begin on Monday. */
function isoWeekOf(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  const thursday = new Date(day.getTime() + (3 - ((day.getUTCDay() + 6) % 7)) * 86_400_000);
  const fourth = Date.UTC(thursday.getUTCFullYear(), 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * 86_400_000;
  const number = Math.floor((thursday.getTime() - monday) / 604_800_000) + 1;
  return `${thursday.getUTCFullYear()}-W${String(number).padStart(2, '0')}`;
}

describe('The periods of a year', () => {
  it('hold each day once, in its order', () => {
    fc.assert(
      fc.property(year, fc.constantFrom('day', 'week', 'month', 'year'), (y, period) => {
        const calendar = calendarYear(y);
        const { ofDay, names } = periodsOf(calendar, period);
        expect(ofDay).toHaveLength(calendar.days.length);
        expect([...ofDay]).toEqual([...ofDay].sort((one, other) => one - other));
        expect(new Set(ofDay).size).toBe(names.length);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  it('are as many as the calendar has', () => {
    const count = (y: number, period: 'day' | 'week' | 'month' | 'year') =>
      periodsOf(calendarYear(y), period).names.length;
    expect([count(2024, 'day'), count(2023, 'day'), count(2024, 'month'), count(2024, 'year')]).toEqual([
      366, 365, 12, 1,
    ]);
  });

  it('name a week by ISO 8601, those too that begin or end in another year', () => {
    fc.assert(
      fc.property(year, (y) => {
        const calendar = calendarYear(y);
        const { ofDay, names } = periodsOf(calendar, 'week');
        for (const { index, date } of calendar.days) expect(names[ofDay[index] as number]).toBe(isoWeekOf(date));
      }),
    );
    const weeks = (y: number) => periodsOf(calendarYear(y), 'week').names;
    expect([weeks(2023)[0], weeks(2023).at(-1)]).toEqual(['2022-W52', '2023-W52']);
    expect([weeks(2024)[0], weeks(2024).at(-1)]).toEqual(['2024-W01', '2025-W01']);
    expect(weeks(2021)[0]).toBe('2020-W53');
  });
});
