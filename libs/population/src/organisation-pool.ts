import type { Organisation } from './organisation.js';

/** Organisations that share one kind of traffic, with their relative sizes. */
export interface OrganisationPool {
  /** e.g. `wellbeing-areas`. */
  readonly id: string;
  readonly organisations: readonly Organisation[];
  /** One weight an organisation, > 0; only proportions matter. */
  readonly weights: readonly number[];
  /** Where the weights come from: a source, or "assumption: …". */
  readonly weightsFrom: string;
}
