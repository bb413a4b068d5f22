/** Who may be on a leave for a child in a year, so that of everybody else it is known by one look that they are not. */
import { parentsOf } from '../family/family-of.js';
import { personGroups, residentCount } from '../layout/person-groups.js';

/** Until so many years after the year of a birth a parent may be on a leave. */
const yearsOfLeave = 4;

const made = new Map<number, Uint32Array>();

/** Whether somebody has a child who is small in the year or born soon after it. */
export function mayBeOnLeave(ordinal: number, year: number): boolean {
  let words = made.get(year);
  if (words === undefined) made.set(year, (words = parentsOfSmallChildren(year)));
  return ordinal < residentCount && (((words[ordinal >>> 5] as number) >>> (ordinal & 31)) & 1) === 1;
}

/** A bit a resident. */
function parentsOfSmallChildren(year: number): Uint32Array {
  const words = new Uint32Array(Math.ceil(residentCount / 32));
  for (const { kind, birthYear, firstOrdinal, size } of personGroups) {
    if (kind !== 'resident' && kind !== 'newborn') continue;
    if (birthYear < year - yearsOfLeave || birthYear > year + 1) continue;
    for (let child = firstOrdinal; child < firstOrdinal + size; child += 1) {
      const { mother, father } = parentsOf(child);
      for (const parent of [mother, father])
        if (parent !== undefined) words[parent >>> 5] = (words[parent >>> 5] as number) | (1 << (parent & 31));
    }
  }
  return words;
}
