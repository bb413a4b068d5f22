/** Who belongs to an organisation for life: its members, insured or customers, or those who live in its country. */
import {
  bankOf,
  countryForLife,
  fundOf,
  groupOf,
  organisations as directory,
  pensionInstitutionOf,
  type Organisation,
  type OrganisationKind,
} from '@tietovirta/population';

/** The one organisation of a kind to which a person belongs; undefined for those who belong to none. */
export type Belonging = (person: number) => Organisation | undefined;

const liaisonBodies = new Map(
  directory.filter(({ kind }) => kind === 'liaison-body').map((body) => [body.country, body] as const),
);

/** That of the country where somebody lives who never lives in Finland. */
const liaisonBodyOf: Belonging = (person) => liaisonBodies.get(countryForLife(person, groupOf(person).kind) ?? '');

const byKind: Readonly<Partial<Record<OrganisationKind, Belonging>>> = {
  bank: bankOf,
  'unemployment-fund': fundOf,
  'pension-institution': pensionInstitutionOf,
  'liaison-body': liaisonBodyOf,
};

/** By the place of an organisation in the directory: who belongs to those of its kind. Undefined where nobody belongs to them. */
export const belongings: readonly (Belonging | undefined)[] = directory.map(({ kind }) => byKind[kind]);

/** Gives each row the bank of its person. */
export function writeBanks(organisations: Uint16Array, persons: Uint32Array, rows: number): void {
  for (let row = 0; row < rows; row += 1) organisations[row] = bankOf(persons[row] as number).index;
}
