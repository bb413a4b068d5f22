import type { EventsOfYear } from '../layout/events-of-year.js';

/** What the register tells of in a year, numbered in the order of the days of the events; each number is about one person. */
export interface ToldEvents {
  readonly events: EventsOfYear;
  /** @param number 0 … events.total - 1 */
  personOf(number: number): number;
  /** The numbers that are about a person, in ascending order; none for most people. */
  numbersOf(person: number): readonly number[];
}
