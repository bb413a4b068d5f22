/**
 * Draws residents of an area by weights of age and sex: a table of groups a area, whose places are as many as the group weighs there, and then
 * a place in the range of the group and area. Nothing is searched. Homes are those of 1 January 2023.
 */
import { mix, scaled } from '@tietovirta/chance';
import type { PersonGroup, Sex } from '../layout/person-group.js';
import { personGroups } from '../layout/person-groups.js';
import { residentRange } from '../layout/resident-cells.js';
import { runningShares } from '../layout/running-shares.js';
import { areas } from '../places/areas.js';
import { municipalities } from '../places/municipalities.js';

/** How likely residents of an age on 1 January of the year are drawn: relative, 0 for those who never are. */
export type AgeWeights = (age: number, sex: Sex) => number;

/** Places of a table: 12 bits choose a group, so that the tables of all areas stay in 94 KB. */
const places = 4096;
const groups: readonly PersonGroup[] = personGroups.filter(({ kind }) => kind === 'resident');

export class ResidentsOfArea {
  /** Group at each place, area by area. */
  private readonly groupAt = new Uint8Array(areas.length * places);
  /** First ordinal and size of each group in each area. */
  private readonly firsts = new Uint32Array(areas.length * groups.length);
  private readonly sizes = new Uint32Array(areas.length * groups.length);

  /** @param year 2023-2035 @throws RangeError when nobody of an area is ever drawn */
  constructor(year: number, weightOf: AgeWeights) {
    areas.forEach((area, place) => {
      const inArea = municipalities.filter((each) => each.area === area);
      const [first, last] = [inArea[0]!.place, inArea.at(-1)!.place];
      const weights = groups.map(({ index, birthYear, sex }, at) => {
        const { from, to } = residentRange(index, first, last);
        this.firsts[place * groups.length + at] = from;
        this.sizes[place * groups.length + at] = to - from;
        return (to - from) * weightOf(year - 1 - birthYear, sex);
      });
      if (!weights.some((weight) => weight > 0)) throw new RangeError(`nobody of ${area.name} is ever drawn`);
      let filled = place * places;
      runningShares(places, weights).forEach((count, at) => {
        this.groupAt.fill(at, filled, filled + count);
        filled += count;
      });
    });
  }

  /** @param area place among `areas` @param bits 32 random bits @returns the ordinal of a resident of the area */
  draw(area: number, bits: number): number {
    const group = this.groupAt[area * places + (bits >>> 20)] as number;
    const at = area * groups.length + group;
    return (this.firsts[at] as number) + scaled(mix(bits), this.sizes[at] as number);
  }
}
