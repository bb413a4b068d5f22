/** Messages about the users of a service, of whom there are exactly so many different ones in a year and in each month, and about those whom users act for. */
import type { AgeBand, UsingBand } from '@tietovirta/population';
import type { Origin } from '@tietovirta/published';
import type { StatedNumber } from './stated-number.js';
import type { YearFigures } from './year-figures.js';

/** Different people, each once however often they come. */
export interface UserCounts {
  /** Of the year. */
  readonly users: number;
  /** Of these, minors when the year began. */
  readonly minors: number;
  /** Users of each month, added up over the twelve months. */
  readonly usersOfMonths: number;
}

/** Who uses a service. */
export interface ServiceUsers {
  /** The message type of the visits: there everybody comes in each of their months. */
  readonly visits: string;
  /** The dimension of the visits that tells who is a minor, and its values. */
  readonly told: { readonly dimension: string; readonly minor: string; readonly adult: string };
  counts(figures: YearFigures): UserCounts;
  /** How the users of the months stand to each other, January first. */
  readonly months: StatedNumber<{ readonly weights: readonly number[] }>;
  readonly minors: AgeBand;
  readonly adults: readonly UsingBand[];
}

/** Somebody who uses a service in the month of the message. */
export interface ServiceUser {
  readonly kind: 'service-user';
  readonly users: ServiceUsers;
  /** `home`: where the organisation serves an area, it is that in which the person lives. Absent: organisation and person have nothing to do with each other. */
  readonly tie?: 'home';
  readonly origin: Origin;
}

/** Somebody for whom a user acts, named beside them: a child by a parent, an adult by a younger one of the same municipality. */
export interface RepresentedPerson {
  readonly kind: 'represented';
  readonly by: 'guardian' | 'mandate';
  readonly users: ServiceUsers;
  /** So many different ones in the year. */
  count(figures: YearFigures): number;
  readonly origin: Origin;
}

/** The number column of the user who acts for the person of a message: their ordinal. */
export const actorColumn = 'actor';
