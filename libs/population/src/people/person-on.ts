/** A person is a pure function of an ordinal: no list of people exists. */
import { dateOfCivilDay } from '../civil-day.js';
import { homeOn } from '../home/home-on.js';
import { languageOf } from '../identity/language-of.js';
import { firstNameOf, lastNameOn } from '../identity/names-of.js';
import { groupOf } from '../layout/person-groups.js';
import type { Person } from '../person.js';
import { birthDayOf } from './birth-day-of.js';
import { identityCodeOf } from './identity-code-of.js';

/**
 * The person with an ordinal, with the name and the home of a day.
 *
 * @param day days since 1970-01-01
 * @throws RangeError when the ordinal is no whole number in 0 … personOrdinalLimit - 1
 */
export function personOn(ordinal: number, day: number): Person {
  const { sex } = groupOf(ordinal);
  const { country, municipality } = homeOn(ordinal, day);
  return {
    ordinal,
    identityCode: identityCodeOf(ordinal),
    birthDate: dateOfCivilDay(birthDayOf(ordinal)),
    sex,
    firstName: firstNameOf(ordinal),
    lastName: lastNameOn(ordinal, day),
    language: languageOf(ordinal),
    country,
    municipality: municipality === undefined ? null : { code: municipality.code, name: municipality.name },
    area: municipality === undefined ? null : { code: municipality.area.code, name: municipality.area.name },
    synthetic: true,
  };
}
