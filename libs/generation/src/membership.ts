/** Who belongs to an organisation for life: its members, insured or customers. */
import {
  bankOf,
  fundOf,
  organisationAt,
  pensionInstitutionOf,
  type Organisation,
  type OrganisationKind,
} from '@tietovirta/population';

export interface Tied {
  readonly person: number;
  readonly organisation: number;
}

/** The person, or another one where they belong to none, and their own organisation of the kind that was drawn. */
export type Membership = (person: number, organisation: number, next: (person: number) => number) => Tied;

/** So many persons are asked in turn; two of three in working life are in a fund. */
const mostSteps = 32;

const ownOf: Readonly<Partial<Record<OrganisationKind, (person: number) => Organisation | undefined>>> = {
  bank: bankOf,
  'unemployment-fund': fundOf,
  'pension-institution': pensionInstitutionOf,
};

/** Organisations of another kind belong to nobody, and stay as they were drawn. */
export const memberOf: Membership = (person, organisation, next) => {
  const own = ownOf[organisationAt(organisation).kind];
  if (own === undefined) return { person, organisation };
  let asked = person;
  for (let step = 0; step < mostSteps; step += 1) {
    const found = own(asked);
    if (found !== undefined) return { person: asked, organisation: found.index };
    asked = next(asked);
  }
  return { person, organisation };
};
