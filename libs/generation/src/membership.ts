/** Who belongs to an organisation for life: its members, insured or customers. */
import {
  bankOf,
  fundOf,
  organisations,
  pensionInstitutionOf,
  type Organisation,
  type OrganisationKind,
} from '@tietovirta/population';

/** The one organisation of a kind to which a person belongs; undefined for those who belong to none. */
export type Belonging = (person: number) => Organisation | undefined;

const byKind: Readonly<Partial<Record<OrganisationKind, Belonging>>> = {
  bank: bankOf,
  'unemployment-fund': fundOf,
  'pension-institution': pensionInstitutionOf,
};

/** By the place of an organisation in the directory: who belongs to those of its kind. Undefined where nobody belongs to them. */
export const belongings: readonly (Belonging | undefined)[] = organisations.map(({ kind }) => byKind[kind]);
