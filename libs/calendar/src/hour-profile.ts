import type { CalendarDay } from './calendar-day.js';
import { clockHours } from './clock-hours.js';

/** Gives a day its hour weights; see `Season.hourWeights`. */
export type HourProfile = (day: CalendarDay) => readonly number[];

/**
 * A profile from 24 weights of the clock, 00 first. On a day of 23 hours the missing hour is left out, on one of 25
 * hours the doubled hour gets its weight twice.
 *
 * @throws RangeError when there are not 24 finite weights ≥ 0 with a positive sum
 */
export function hourProfile(clockWeights: readonly number[]): HourProfile {
  const isSound = clockWeights.every((weight) => Number.isFinite(weight) && weight >= 0);
  if (clockWeights.length !== 24 || !isSound || !clockWeights.some((weight) => weight > 0)) {
    throw new RangeError(`An hour profile needs 24 weights ≥ 0, not all 0; got ${clockWeights.join(' ')}`);
  }
  const weightsFor = (hours: number): readonly number[] =>
    Object.freeze(clockHours({ hours }).map((hour) => clockWeights[hour]!));
  const byHours: Readonly<Record<number, readonly number[]>> = {
    23: weightsFor(23),
    24: weightsFor(24),
    25: weightsFor(25),
  };
  return (day) => byHours[day.hours]!;
}
