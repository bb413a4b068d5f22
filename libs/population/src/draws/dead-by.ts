import { deathsInOrder } from '../deaths/deaths.js';
import { personGroups, personOrdinalLimit } from '../layout/person-groups.js';
import { firstLifeYear } from '../layout/years.js';

const made = new Map<number, Uint8Array>();

/**
 * Who has died by the end of a year: one bit a person, less than a megabyte for all. Who is drawn for a message and has the bit is looked at: `isAliveOn`.
 *
 * @param year 2023-2035
 */
export function deadBy(year: number): Uint8Array {
  const known = made.get(year);
  if (known !== undefined) return known;
  const bits = new Uint8Array(new SharedArrayBuffer(Math.ceil(personOrdinalLimit / 8)));
  const mark = (ordinal: number): void => {
    bits[ordinal >>> 3] = (bits[ordinal >>> 3] as number) | (1 << (ordinal & 7));
  };
  if (year >= firstLifeYear) {
    bits.set(deadBy(year - 1));

    deathsInOrder('resident', year).forEach(mark);
    deathsInOrder('abroad', year).forEach(mark);
  } else {
    const former = personGroups.filter(({ kind }) => kind === 'former');
    for (const { firstOrdinal, size } of former)
      for (let member = 0; member < size; member += 1) mark(firstOrdinal + member);
  }
  made.set(year, bits);
  return bits;
}
