/** In which municipality the mothers of newborns lived on 1 January 2023: a line a group, cut in proportion to the small children of each. */
import { municipalities } from '../places/municipalities.js';
import { lineOf } from './lines.js';
import type { PersonGroup } from './person-group.js';
import type { OrdinalRange } from './resident-cells.js';
import { runningShares } from './running-shares.js';

const weights = municipalities.map(({ residents, ageShares }) => residents * (ageShares[0] as number));
const startsMade: (Uint32Array | undefined)[] = [];

/** First place on the line of each municipality, and the size of the group as last value. */
function startsOf(group: PersonGroup): Uint32Array {
  const made = startsMade[group.index];
  if (made !== undefined) return made;
  const starts = new Uint32Array(municipalities.length + 1);
  runningShares(group.size, weights).forEach((size, place) => (starts[place + 1] = (starts[place] as number) + size));
  return (startsMade[group.index] = starts);
}

/** Place of the municipality of a member of a group of newborns. */
export function newbornPlaceOf(group: PersonGroup, member: number): number {
  const starts = startsOf(group);
  const onLine = lineOf('home', group).at(member);
  let low = 0;
  let high = municipalities.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] as number) <= onLine) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where the newborns of a group in a municipality stand on its line: from the first place to before the second. */
export function newbornRange(group: PersonGroup, place: number): OrdinalRange {
  const starts = startsOf(group);
  return { from: starts[place] as number, to: starts[place + 1] as number };
}

/** Who stands at a place of the line. */
export const newbornAt = (group: PersonGroup, linePlace: number): number =>
  group.firstOrdinal + lineOf('home', group).inverse(linePlace);
