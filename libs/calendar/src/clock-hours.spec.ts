import { calendarYear } from './calendar-year-of.js';
import { clockHours } from './clock-hours.js';
import { hourProfile } from './hour-profile.js';
import { localHour } from './local-hour.js';

const { days } = calendarYear(2024);

describe('The hours of a day', () => {
  it('show on the clock what each elapsed hour says, also when the clocks change', () => {
    for (const day of days) {
      const shown = clockHours(day).map((_, elapsed) => localHour(day.startMs + elapsed * 3_600_000));
      expect(clockHours(day)).toEqual(shown);
    }
  });

  it('are 23, 24 or 25 and nothing else', () => {
    expect(() => clockHours({ hours: 22 })).toThrow(RangeError);
  });
});

describe('An hour profile', () => {
  const weights = Array.from({ length: 24 }, (_, hour) => hour + 1);
  const profile = hourProfile(weights);

  it('leaves out the hour that does not exist and doubles the one that comes twice', () => {
    const long = days.find((day) => day.hours === 25)!;
    const short = days.find((day) => day.hours === 23)!;
    expect(profile(days[0]!)).toEqual(weights);
    expect(profile(short)).toEqual(weights.filter((weight) => weight !== 4));
    expect(profile(long).slice(2, 6)).toEqual([3, 4, 4, 5]);
  });

  it('needs 24 weights ≥ 0 that are not all 0', () => {
    expect(() => hourProfile(weights.slice(1))).toThrow(RangeError);
    expect(() => hourProfile(weights.map(() => 0))).toThrow(RangeError);
    expect(() => hourProfile(weights.map((weight) => (weight === 5 ? Number.NaN : weight)))).toThrow(RangeError);
    expect(() => hourProfile(weights.map((weight) => weight - 2))).toThrow(RangeError);
  });
});
