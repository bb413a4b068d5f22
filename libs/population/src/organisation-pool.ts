import type { Origins } from '@tietovirta/published';
import type { Organisation } from './organisation.js';
import { organisationWithId } from './organisations/directory.js';

/** Organisations that share one kind of traffic, with their relative sizes. */
export interface OrganisationPool {
  /** e.g. `wellbeing-areas`. */
  readonly id: string;
  readonly organisations: readonly Organisation[];
  /** One weight an organisation, > 0; only proportions matter. */
  readonly weights: readonly number[];
  /** Where the weights come from: sources, assumptions, or both. */
  readonly weightsFrom: Origins;
  /** By member, where one organisation works in several areas and is a member for each: the area whose residents it has to do with. */
  readonly areas?: readonly string[];
}

/**
 * A pool whose members are organisations at work in an area.
 *
 * @param members id, weight and code of the area of each
 * @throws RangeError for an id that is not in the directory
 */
export const poolByArea = (
  id: string,
  members: readonly (readonly [organisationId: string, weight: number, area: string])[],
  weightsFrom: Origins,
): OrganisationPool =>
  Object.freeze({
    ...poolOf(
      id,
      members.map(([organisation, weight]) => [organisation, weight]),
      weightsFrom,
    ),
    areas: Object.freeze(members.map(([, , area]) => area)),
  });

/**
 * A pool of organisations of the directory.
 *
 * @param members id and weight of each
 * @throws RangeError for an id that is not in the directory
 */
export const poolOf = (
  id: string,
  members: readonly (readonly [organisationId: string, weight: number])[],
  weightsFrom: Origins,
): OrganisationPool =>
  Object.freeze({
    id,
    organisations: Object.freeze(members.map(([organisationId]) => organisationWithId(organisationId))),
    weights: Object.freeze(members.map(([, weight]) => weight)),
    weightsFrom,
  });
