import { calendarYear } from '@tietovirta/calendar';
import { Timeline, type StepUnit } from './timeline.js';

const calendar = calendarYear(2024);
const dayOf = (date: string): number => calendar.dayIndexOf(date);
const timeline = new Timeline({ calendar, fromDay: dayOf('2024-03-01'), toDay: dayOf('2024-11-10') });
const at = (instant: string): number => Date.parse(instant);
const endOf = (unit: StepUnit, instant: string): number => timeline.endOf(unit, at(instant));

describe('the units of simulated time', () => {
  it('end at the next minute, hour, midnight and first of a month of Finland', () => {
    expect(endOf('batch', '2024-07-01T09:30:00+03:00')).toBe(at('2024-07-01T09:31:00+03:00'));
    expect(endOf('hour', '2024-07-01T09:30:00+03:00')).toBe(at('2024-07-01T10:00:00+03:00'));
    expect(endOf('day', '2024-07-01T09:30:00+03:00')).toBe(at('2024-07-02T00:00:00+03:00'));
    expect(endOf('month', '2024-07-01T09:30:00+03:00')).toBe(at('2024-08-01T00:00:00+03:00'));
  });

  it('are the next ones where one ends already', () => {
    expect(endOf('hour', '2024-07-01T10:00:00+03:00')).toBe(at('2024-07-01T11:00:00+03:00'));
    expect(endOf('day', '2024-07-01T00:00:00+03:00')).toBe(at('2024-07-02T00:00:00+03:00'));
  });

  it('know the day of 23 hours and the one of 25', () => {
    expect(endOf('day', '2024-03-31T00:00:00+02:00') - at('2024-03-31T00:00:00+02:00')).toBe(23 * 3_600_000);
    expect(endOf('day', '2024-10-27T00:00:00+03:00') - at('2024-10-27T00:00:00+03:00')).toBe(25 * 3_600_000);
    // The hour that comes twice is two hours.
    expect(endOf('hour', '2024-10-27T03:10:00+03:00')).toBe(at('2024-10-27T03:00:00+02:00'));
  });

  it('end with the window at the latest', () => {
    expect(endOf('month', '2024-11-02T00:00:00+02:00')).toBe(at('2024-11-10T00:00:00+02:00'));
  });
});

describe('a timeline', () => {
  it('goes in whole minutes from its first midnight to the one after its last day', () => {
    expect(timeline.minuteAt(at('2024-07-01T09:30:59.999+03:00'))).toBe(at('2024-07-01T09:30:00+03:00'));
    expect(timeline.minuteAt(0)).toBe(at('2024-03-01T00:00:00+02:00'));
    expect(timeline.minuteAt(Infinity)).toBe(at('2024-11-10T00:00:00+02:00'));
  });
});
