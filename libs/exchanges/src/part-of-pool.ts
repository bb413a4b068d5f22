import type { Organisation, OrganisationPool } from '@tietovirta/population';

/** Some organisations of a pool, with the weights that they have there. */
export function partOfPool(
  id: string,
  whole: OrganisationPool,
  isIn: (organisation: Organisation) => boolean,
): OrganisationPool {
  const places = whole.organisations.flatMap((organisation, place) => (isIn(organisation) ? [place] : []));
  return {
    id,
    organisations: places.flatMap((place) => whole.organisations[place] ?? []),
    weights: places.map((place) => whole.weights[place] ?? 0),
    weightsFrom: whole.weightsFrom,
  };
}
