/** The columns of a table of persons: what `people` writes, and the directory of persons in a recording. One row is one ordinal. */
import {
  areas,
  civilDay,
  countriesOfResidence,
  dateOfCivilDay,
  deathDayOf,
  birthDayOf,
  firstNames,
  languages,
  lastNames,
  municipalities,
  personOn,
  situationOn,
  situations,
  type Person,
  type Situation,
} from '@tietovirta/population';

/** A person in a year, as its row says it. */
export interface PersonRow {
  /** With name and home of 1 January, or of the day of birth when that is later. */
  readonly person: Person;
  readonly birthDay: number;
  /** Undefined for those who live at the end of the year. */
  readonly deathDay: number | undefined;
  /** In the middle of the year: on 1 July. */
  readonly situation: Situation;
}

/** @param year 2022-2035 */
export function personRow(ordinal: number, year: number): PersonRow {
  const birthDay = birthDayOf(ordinal);
  const deathDay = deathDayOf(ordinal);
  const isDead = deathDay !== undefined && deathDay < civilDay(year + 1, 1, 1);
  return {
    person: personOn(ordinal, Math.max(civilDay(year, 1, 1), birthDay)),
    birthDay,
    deathDay: isDead ? deathDay : undefined,
    situation: situationOn(ordinal, civilDay(year, 7, 1)),
  };
}

/** `word`: one of a list. `date`: days since 1970-01-01. Undefined is an empty cell. */
export type PersonColumn = { readonly name: string } & (
  | { readonly kind: 'number'; readonly of: (row: PersonRow) => number }
  | { readonly kind: 'text'; readonly of: (row: PersonRow) => string | undefined }
  | { readonly kind: 'date'; readonly of: (row: PersonRow) => number | undefined }
  | { readonly kind: 'word'; readonly words: readonly string[]; readonly of: (row: PersonRow) => string | undefined }
);

export const personColumns: readonly PersonColumn[] = [
  { name: 'person', kind: 'number', of: ({ person }) => person.ordinal },
  { name: 'identityCode', kind: 'text', of: ({ person }) => person.identityCode ?? undefined },
  { name: 'birthDate', kind: 'date', of: ({ birthDay }) => birthDay },
  { name: 'sex', kind: 'word', words: ['female', 'male'], of: ({ person }) => person.sex },
  { name: 'deathDate', kind: 'date', of: ({ deathDay }) => deathDay },
  { name: 'municipality', kind: 'word', words: municipalities.map(({ code }) => code), of: ({ person }) => person.municipality?.code }, // oxfmt-ignore
  { name: 'area', kind: 'word', words: areas.map(({ code }) => code), of: ({ person }) => person.area?.code },
  { name: 'country', kind: 'word', words: countriesOfResidence, of: ({ person }) => person.country },
  { name: 'language', kind: 'word', words: languages, of: ({ person }) => person.language },
  { name: 'firstName', kind: 'word', words: firstNames, of: ({ person }) => person.firstName },
  { name: 'lastName', kind: 'word', words: lastNames, of: ({ person }) => person.lastName },
  { name: 'situation', kind: 'word', words: situations, of: ({ situation }) => situation },
];

/** A cell as text; empty where there is nothing. */
export function cellText(column: PersonColumn, row: PersonRow): string {
  if (column.kind !== 'date') return String(column.of(row) ?? '');
  const day = column.of(row);
  return day === undefined ? '' : dateOfCivilDay(day);
}
