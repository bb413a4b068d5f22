import fc from 'fast-check';
import { civilDateOf, civilDay, dateOfCivilDay, isCivilDate } from './civil-day.js';

const dayMs = 86_400_000;
/** From 1800 to 2399: leap years of all kinds, and days before 1970. */
const day = fc.integer({ min: civilDay(1800, 1, 1), max: civilDay(2399, 12, 31) });

describe('A civil day', () => {
  it('has the date that the platform gives it', () => {
    fc.assert(
      fc.property(day, (days) => {
        expect(dateOfCivilDay(days)).toBe(new Date(days * dayMs).toISOString().slice(0, 10));
      }),
      { numRuns: 5000 },
    );
  });

  it('comes back from its date', () => {
    fc.assert(
      fc.property(day, (days) => {
        const { year, month, dayOfMonth } = civilDateOf(days);
        expect(civilDay(year, month, dayOfMonth)).toBe(days);
      }),
    );
  });

  it.each([
    ['1900-02-28', '1900-03-01'],
    ['2000-02-28', '2000-02-29'],
    ['2024-02-29', '2024-03-01'],
    ['1999-12-31', '2000-01-01'],
  ])('of %s is followed by %s', (date, next) => {
    const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
    expect(dateOfCivilDay(civilDay(year, month, dayOfMonth) + 1)).toBe(next);
  });

  it('is distinguished from a text that only looks like a date', () => {
    expect(['2024-02-29', '1800-01-01'].every(isCivilDate)).toBe(true);
    expect(['2023-02-29', '2024-13-01', '2024-00-10', '24-01-01', ''].some(isCivilDate)).toBe(false);
  });
});
