import { civilDay } from '../civil-day.js';
import { residentsBornBefore } from './resident-births.js';

/**
 * The residents of an age band as a half-open range of ordinals: those whose age in whole years on 1 January of `year`
 * is at least `fromAge` and at most `toAge`. Residents are those of 1 January 2023: deaths, moves and births after that day
 * are not taken into account.
 *
 * @throws RangeError unless 0 ≤ fromAge ≤ toAge, both whole
 */
export function ordinalsAged(fromAge: number, toAge: number, year: number): { from: number; to: number } {
  if (!Number.isInteger(fromAge) || !Number.isInteger(toAge) || fromAge < 0 || toAge < fromAge) {
    throw new RangeError(`Ages ${fromAge}-${toAge} are no band of whole years`);
  }
  // Born on 2 January makes one a year younger on 1 January than born on 1 January.
  return {
    from: residentsBornBefore(civilDay(year - toAge - 1, 1, 2)),
    to: residentsBornBefore(civilDay(year - fromAge, 1, 2)),
  };
}
