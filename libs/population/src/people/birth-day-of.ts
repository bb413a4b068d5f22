import { groupOf } from '../layout/person-groups.js';
import { birthOf } from './births.js';

/** The birth date of a person, in days since 1970-01-01. @throws RangeError for an ordinal that is nobody's */
export function birthDayOf(ordinal: number): number {
  const group = groupOf(ordinal);
  return birthOf(group, ordinal - group.firstOrdinal).day;
}
