import { keyOf } from '@tietovirta/chance';
import { protectedWomenPer10000 } from '../data/abroad.data.js';
import { groupOf } from '../layout/person-groups.js';
import { ordinalHash } from '../ordinal-hash.js';
import { birthDayOf } from '../people/birth-day-of.js';
import { guardianOn } from './home-on.js';

const purpose = keyOf('protected address').a;
const year = 365.25;

/** Whether a person's address must not be handed out on a day (days since 1970-01-01); children share that of whom they live with. */
export function isAddressProtectedOn(ordinal: number, day: number): boolean {
  const guardian = guardianOn(ordinal, day);
  if (guardian !== undefined) return isAddressProtectedOn(guardian, day);
  const age = (day - birthDayOf(ordinal)) / year;
  const { sex } = groupOf(ordinal);
  const perTenThousand = sex === 'female' ? protectedWomenPer10000 : protectedWomenPer10000 / 5;
  return age >= 18 && age < 56 && ordinalHash(ordinal, purpose) % 10_000 < perTenThousand;
}
