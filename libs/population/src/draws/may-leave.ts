/** Who may leave Finland by the end of a year, so that everybody else is known to be there by one look. */
import { keptTable } from '@tietovirta/kept-tables';
import { buildAllFamilies, childrenOf, partnerOf } from '../family/family-of.js';
import { emigrationDayOf } from '../home/movers.js';
import { firstAbroad, personGroups } from '../layout/person-groups.js';

/** A bit a person: set for whoever decides to leave, and for all whom they may take along. Everybody is asked once: 0.1 s. */
export const mayLeaveUntil = (year: number): Uint32Array =>
  keptTable({ key: ['may leave', year], build: () => ({ words: whoMayLeaveUntil(year) }) }).words;

function whoMayLeaveUntil(year: number): Uint32Array {
  buildAllFamilies();
  const words = new Uint32Array(Math.ceil(firstAbroad / 32));
  const mark = (ordinal: number | undefined): void => {
    if (ordinal === undefined || hasBit(words, ordinal)) return;
    words[ordinal >>> 5] = (words[ordinal >>> 5] as number) | (1 << (ordinal & 31));
    mark(partnerOf(ordinal));
    childrenOf(ordinal).forEach(mark);
  };
  for (const { kind, firstOrdinal, size, birthYear } of personGroups) {
    if (kind !== 'resident' && kind !== 'newborn') continue;
    for (let ordinal = firstOrdinal; ordinal < firstOrdinal + size; ordinal += 1)
      if (emigrationDayOf(ordinal, birthYear, year) !== undefined) mark(ordinal);
  }
  return words;
}

const hasBit = (words: Uint32Array, ordinal: number): boolean =>
  (((words[ordinal >>> 5] as number) >>> (ordinal & 31)) & 1) === 1;
