import fc from 'fast-check';
import { easterSunday } from './easter-sunday.js';
import { dateOf, epochDay, weekdayOf } from './epoch-day.js';
import { finnishHolidays } from './finnish-holidays.js';

/** Gauss's method with its two exceptions: a second way to the same day. */
function easterByGauss(year: number): number {
  const a = year % 19;
  const b = year % 4;
  const c = year % 7;
  const century = Math.floor(year / 100);
  const p = Math.floor((13 + 8 * century) / 25);
  const m = (15 - p + century - Math.floor(century / 4)) % 30;
  const n = (4 + century - Math.floor(century / 4)) % 7;
  const d = (19 * a + m) % 30;
  const e = (2 * b + 4 * c + 6 * d + n) % 7;
  if (d === 29 && e === 6) return epochDay(year, 4, 19);
  if (d === 28 && e === 6 && (11 * m + 11) % 30 < 19) return epochDay(year, 4, 18);
  return epochDay(year, 3, 22 + d + e);
}

describe('Easter Sunday', () => {
  it('is the same by the anonymous computus and by Gauss in every year 1600-2399', () => {
    for (let year = 1600; year < 2400; year += 1)
      expect([year, easterSunday(year)]).toEqual([year, easterByGauss(year)]);
  });

  it('is a Sunday between 22 March and 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1600, max: 2400 }), (year) => {
        const easter = easterSunday(year);
        expect(weekdayOf(easter)).toBe(7);
        expect(easter).toBeGreaterThanOrEqual(epochDay(year, 3, 22));
        expect(easter).toBeLessThanOrEqual(epochDay(year, 4, 25));
      }),
    );
  });
});

describe('The public holidays of Finland', () => {
  it('fall in 2024 where the almanac has them', () => {
    expect(finnishHolidays(2024).map((day) => dateOf(day.epochDay))).toEqual([
      '2024-01-01',
      '2024-01-06',
      '2024-03-29',
      '2024-03-31',
      '2024-04-01',
      '2024-05-01',
      '2024-05-09',
      '2024-05-19',
      '2024-06-21',
      '2024-06-22',
      '2024-11-02',
      '2024-12-06',
      '2024-12-24',
      '2024-12-25',
      '2024-12-26',
    ]);
  });

  it('keep Midsummer on a Saturday of 20-26 June and All Saints on one of 31 October to 6 November', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), (year) => {
        const dayOf = (name: string): number => finnishHolidays(year).find((day) => day.name === name)!.epochDay;
        expect([weekdayOf(dayOf('Midsummer Day')), weekdayOf(dayOf("All Saints' Day"))]).toEqual([6, 6]);
        expect(dayOf('Midsummer Day') - epochDay(year, 6, 20)).toBeLessThan(7);
        expect(dayOf('Midsummer Day')).toBeGreaterThanOrEqual(epochDay(year, 6, 20));
        expect(dayOf("All Saints' Day")).toBeGreaterThanOrEqual(epochDay(year, 10, 31));
        expect(dayOf("All Saints' Day") - epochDay(year, 10, 31)).toBeLessThan(7);
      }),
    );
  });
});
