import type { PersonGroup, PersonKind, Sex } from './person-group.js';
import { oldestBirthYear, personGroups, sexes } from './person-groups.js';
import { lastLifeYear } from './years.js';

const placeOf = (birthYear: number, sex: Sex): number => 2 * (birthYear - oldestBirthYear) + sexes.indexOf(sex);

function byBirthYear(kind: PersonKind): readonly (PersonGroup | undefined)[] {
  const found = Array.from({ length: placeOf(lastLifeYear + 1, 'female') }, (): PersonGroup | undefined => undefined);
  for (const group of personGroups) if (group.kind === kind) found[placeOf(group.birthYear, group.sex)] = group;
  return found;
}

const residents = byBirthYear('resident');
const newborns = byBirthYear('newborn');

/** The residents of one sex and year of birth, undefined where there are none. */
export const residentGroup = (birthYear: number, sex: Sex): PersonGroup | undefined =>
  residents[placeOf(birthYear, sex)];

/** The children of one sex who are registered in a year from 2023 to 2035. */
export const newbornGroup = (year: number, sex: Sex): PersonGroup => newborns[placeOf(year, sex)] as PersonGroup;
