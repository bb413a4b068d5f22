/** The organisations of each user group of the report, by what rights they have. */
import { organisationPool, type Organisation, type OrganisationPool } from '@tietovirta/population';
import { apportion } from '@tietovirta/published';
import { partOfPool } from '../part-of-pool.js';
import type { KelmuUserGroup } from './kelmu-users.js';
import type { UserKind } from './rights.js';

export interface UsersOfKind {
  readonly kind: UserKind;
  readonly organisations: OrganisationPool;
}

/** Those of a pool that are of a kind, with their weights in it. */
const part = (pool: OrganisationPool, kind: UserKind, isIn: (organisation: Organisation) => boolean): UsersOfKind => ({
  kind,
  organisations: partOfPool(`kelmu-${kind}`, pool, isIn),
});

const municipalities = organisationPool('municipalities');
const others = organisationPool('te-services-and-others');
const aland = '91';

const kindsOf: Readonly<Record<KelmuUserGroup, readonly UsersOfKind[]>> = {
  municipality: [
    part(municipalities, 'mainland-municipality', ({ area }) => area !== aland),
    part(municipalities, 'aland-municipality', ({ area }) => area === aland),
  ],
  'wellbeing-area': [{ kind: 'wellbeing-area', organisations: organisationPool('wellbeing-areas') }],
  helsinki: [{ kind: 'helsinki', organisations: organisationPool('helsinki') }],
  'pension-sector': [{ kind: 'pension-institution', organisations: organisationPool('pension-institutions') }],
  'unemployment-fund': [{ kind: 'unemployment-fund', organisations: organisationPool('unemployment-funds') }],
  other: [
    part(others, 'te-office', ({ kind }) => kind === 'te-office'),
    ...(['enforcement-authority', 'employment-fund', 'state-treasury', 'immigration-service'] as const).map((kind) =>
      part(others, kind, ({ id }) => id === kind),
    ),
  ],
};

/** TE offices ended with 2024: municipalities do their work, and are counted among the others as they were (assumption). */
const firstYearOfMunicipalities = 2025;
const afterTeOffices = part(municipalities, 'employment-municipality', ({ area }) => area !== aland);

const inYear = (users: UsersOfKind, year: number): UsersOfKind =>
  users.kind === 'te-office' && year >= firstYearOfMunicipalities ? afterTeOffices : users;

/** Every kind of user with its organisations, each once. */
export const kindsOfUsers: readonly UsersOfKind[] = [...Object.values(kindsOf).flat(), afterTeOffices];

/** Shares the queries of a group in a year out over its kinds of users, by their weights in the group. */
export function byKind(
  group: KelmuUserGroup,
  queries: number,
  year: number,
): readonly (UsersOfKind & { readonly queries: number })[] {
  const kinds = kindsOf[group];
  const weights = kinds.map(({ organisations }) => organisations.weights.reduce((sum, weight) => sum + weight, 0));
  const counts = apportion(queries, weights);
  return kinds
    .map((users, place) => ({ ...inYear(users, year), queries: counts[place] ?? 0 }))
    .filter((users) => users.queries > 0);
}
