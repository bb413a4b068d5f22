import { groupOf } from '../layout/person-groups.js';
import { birthOf, codeOfBirth } from './births.js';

/**
 * The identity code of the person with an ordinal, without making the rest of the person; null for those who have none.
 *
 * @throws RangeError as `personOn`
 */
export function identityCodeOf(ordinal: number): string | null {
  const group = groupOf(ordinal);
  return group.kind === 'foreigner' ? null : codeOfBirth(birthOf(group, ordinal - group.firstOrdinal));
}
