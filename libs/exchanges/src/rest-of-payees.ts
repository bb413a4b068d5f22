/** The payments of one benefit that make the different payees of a year as many as the report says. */
import type { Origin, ReportYear } from '@tietovirta/published';
import type { StatedNumber } from './stated-number.js';

/** Of scales below this one there are people for so many of everybody all the same, that somebody has each benefit: more than their payments would have. */
export const smallestPartPaid = 1 / 2000;

export interface RestOfPayees {
  /** The value of the dimension whose payments are, above all, to those who are paid nothing else. */
  readonly value: string;
  /** Different people in all payments of the published year. */
  readonly payees: StatedNumber<Readonly<Record<ReportYear, number>>>;
  /** At most such a share of them is paid nothing else, 0-1: so many payments of the value are needed. */
  readonly mostWithoutOthers: StatedNumber<number>;
  readonly origin: Origin;
}
