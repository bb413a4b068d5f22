/** A person is a pure function of an ordinal: no list of people exists. */
import { dateOfCivilDay } from '../civil-day.js';
import type { Person } from '../person.js';
import { homeOf } from '../places/home-of.js';
import { birthOf } from './birth-of.js';
import { codeOfBirth, individualNumberOf } from './code-of-birth.js';

/**
 * The person with an ordinal: a resident below `populationSize` (oldest first), a newborn from there on.
 *
 * @throws RangeError when it is no whole number in 0 … personOrdinalLimit - 1
 */
export function personOf(ordinal: number): Person {
  const birth = birthOf(ordinal);
  const { municipality, area } = homeOf(ordinal);
  return {
    ordinal,
    identityCode: codeOfBirth(birth),
    birthDate: dateOfCivilDay(birth.day),
    sex: individualNumberOf(birth) % 2 === 1 ? 'male' : 'female',
    municipality,
    area,
    synthetic: true,
  };
}
