import { firstAbroad, personGroups } from '../layout/person-groups.js';
import type { OrdinalRange } from '../layout/resident-cells.js';

const groups = personGroups.filter(({ kind }) => kind === 'resident' || kind === 'newborn');

/**
 * Those of an age band among the residents of 31 December 2022 and the children registered since, as a range of ordinals: their age in
 * whole years on 1 January of `year` is at least `fromAge` and at most `toAge`. Some of them have died or moved away since.
 *
 * @throws RangeError unless 0 ≤ fromAge ≤ toAge, both whole
 */
export function ordinalsAged(fromAge: number, toAge: number, year: number): OrdinalRange {
  if (!Number.isInteger(fromAge) || !Number.isInteger(toAge) || fromAge < 0 || toAge < fromAge) {
    throw new RangeError(`Ages ${fromAge}-${toAge} are no band of whole years`);
  }
  const firstBornFrom = (birthYear: number): number =>
    groups.find((group) => group.birthYear >= birthYear)?.firstOrdinal ?? firstAbroad;
  return { from: firstBornFrom(year - 1 - toAge), to: firstBornFrom(year - fromAge) };
}
