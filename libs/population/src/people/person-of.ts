/**
 * A person is a pure function of an ordinal: no list of people exists. Law 6: the individual number is 900-999, which
 * no real person has. The 600 codes of a birth date are its signs times those numbers; as in reality the new signs are
 * used when the old one is full.
 */
import { dateOfCivilDay } from '../civil-day.js';
import { centurySigns } from '../identifiers/century-signs.js';
import { composeIdentityCode } from '../identifiers/compose-identity-code.js';
import type { Person } from '../person.js';
import { homeOf } from '../places/home-of.js';
import { newbornBirth, personOrdinalLimit } from './newborn-ordinal.js';
import { populationSize, residentBirth } from './resident-births.js';

const numbersPerSign = 100;

/**
 * The person with an ordinal: a resident below `populationSize` (oldest first), a newborn from there on.
 *
 * @throws RangeError when it is no whole number in 0 … personOrdinalLimit - 1
 */
export function personOf(ordinal: number): Person {
  if (!Number.isInteger(ordinal) || ordinal < 0 || ordinal >= personOrdinalLimit) {
    throw new RangeError(`No person ${ordinal}: ordinals are 0-${personOrdinalLimit - 1}`);
  }
  const { day, place } = ordinal < populationSize ? residentBirth(ordinal) : newbornBirth(ordinal);
  const birthDate = dateOfCivilDay(day);
  const signs = birthDate.startsWith('19') ? centurySigns[19] : centurySigns[20];
  const individualNumber = 900 + (place % numbersPerSign);
  const { municipality, area } = homeOf(ordinal);
  return {
    ordinal,
    identityCode: composeIdentityCode(birthDate, individualNumber, signs[Math.floor(place / numbersPerSign)]!),
    birthDate,
    sex: individualNumber % 2 === 1 ? 'male' : 'female',
    municipality,
    area,
    synthetic: true,
  };
}
