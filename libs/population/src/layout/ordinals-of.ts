import { personGroups } from './person-groups.js';

/** The persons who are there by the end of a year: who is registered later is nobody yet. */
export function* ordinalsOf(year: number): Generator<number, void, undefined> {
  for (const { firstOrdinal, size, since } of personGroups) {
    if (since > year) continue;
    for (let ordinal = firstOrdinal; ordinal < firstOrdinal + size; ordinal += 1) yield ordinal;
  }
}
