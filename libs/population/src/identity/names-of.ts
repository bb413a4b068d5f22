import { keyOf } from '@tietovirta/chance';
import { husbandsNamePercent, mothersNamePercent } from '../data/families.data.js';
import { coupleOf, parentsOf } from '../family/family-of.js';
import { groupOf } from '../layout/person-groups.js';
import { ordinalHash } from '../ordinal-hash.js';
import { birthDayOf } from '../people/birth-day-of.js';
import { firstName } from './first-names.js';
import { languageOf, namesOfLanguage, type LanguageCode } from './language-of.js';
import { surname, surnameFor, type Surname } from './surnames.js';

const firstPurpose = keyOf('first name').a;
const lastPurpose = keyOf('last name').a;
const choicePurpose = keyOf('choice of name').a;

/** Per cent of the speakers of a national language who have a name of the other one: [first name, surname]. */
const otherNationalNames: Readonly<Record<string, readonly [first: number, last: number]>> = {
  fi: [3, 5],
  sv: [20, 20],
};

/** Of which language the names of a speaker are. @param part 0 for the first name, 1 for the surname */
function groupOfName(language: LanguageCode, part: 0 | 1, bits: number): string {
  const others = otherNationalNames[language];
  if (others !== undefined) return bits % 100 < others[part] ? (language === 'fi' ? 'sv' : 'fi') : language;
  return namesOfLanguage(language);
}

/** A first name, by the language and the year of birth. */
export function firstNameOf(ordinal: number): string {
  const { sex, birthYear } = groupOf(ordinal);
  const bits = ordinalHash(ordinal, firstPurpose);
  return firstName(groupOfName(languageOf(ordinal), 0, bits & 0xffff), sex, birthYear, bits);
}

/** The surname on a day (days since 1970-01-01): many wives take that of their husband. */
export const lastNameOn = (ordinal: number, day: number): string =>
  surnameFor(familyNameOn(ordinal, day), groupOf(ordinal).sex);

function familyNameOn(ordinal: number, day: number): Surname {
  const couple = coupleOf(ordinal);
  const isWife = couple?.woman === ordinal && couple.weddingDay !== undefined && couple.weddingDay <= day;
  if (isWife && ordinalHash(ordinal, choicePurpose) % 100 < husbandsNamePercent) return nameAtBirth(couple.man);
  return nameAtBirth(ordinal);
}

/** Of a child the name that the parents share, or the one that they chose. */
function nameAtBirth(ordinal: number): Surname {
  const { mother, father } = parentsOf(ordinal);
  if (mother === undefined) {
    const bits = ordinalHash(ordinal, lastPurpose);
    return surname(groupOfName(languageOf(ordinal), 1, (bits >>> 8) & 0xffff), bits);
  }
  // Siblings have one name: the choice is the mother's.
  const isMothers = father === undefined || ordinalHash(mother, choicePurpose + 1) % 100 < mothersNamePercent;
  return isMothers ? familyNameOn(mother, birthDayOf(ordinal)) : nameAtBirth(father);
}
