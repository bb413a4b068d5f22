import { keyOf } from '@tietovirta/chance';
import { civilDateOf, civilDay } from '../civil-day.js';
import { service } from '../data/benefits.data.js';
import type { Sex } from '../layout/person-group.js';
import { residentCount } from '../layout/person-groups.js';
import { municipalityPlaceOf } from '../layout/resident-cells.js';
import { ordinalHash } from '../ordinal-hash.js';
import { municipalities } from '../places/municipalities.js';
import type { Spell } from './spell.js';

const purpose = keyOf('service').a;
/** Nobody who is older at the end of a year serves in it. */
export const oldestConscript = Math.max(...service.ages) + 2;

/** The military service of a person, if they do it. */
export function militaryService(ordinal: number, sex: Sex, birthDay: number): Spell | undefined {
  const bits = ordinalHash(ordinal, purpose);
  const perThousand = 10 * (sex === 'male' ? service.menPercent : service.womenPercent);
  if (bits % 1000 >= perThousand) return undefined;
  if (ordinal < residentCount && municipalities[municipalityPlaceOf(ordinal)]!.region === '21') return undefined;
  const age = service.ages[(bits >>> 10) % service.ages.length] as number;
  const length = service.lengthDays[(bits >>> 14) % service.lengthDays.length] as number;
  const from = civilDay(civilDateOf(birthDay).year + age, (bits >>> 20) % 2 === 0 ? 1 : 7, 8);
  return { from, to: from + length, bits };
}
