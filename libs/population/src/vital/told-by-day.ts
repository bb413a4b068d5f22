/** Days in a row, both ends included (days since 1970-01-01). */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** Whom the notices of some days are about. */
export interface NoticesOfDays {
  /** @param number 0 … notices - 1 */
  personOf(number: number): number;
  /** The way back: numbers of the notices about a person, in ascending order; none for most people. */
  numbersOf(person: number): readonly number[];
}

/** What the register tells of day by day. Nothing is numbered over the year: who it happens to is asked of the days that are told of, and of no others. */
export interface ToldByDay {
  /** @param notices how many are sent of the days; @throws RangeError when nothing happens on them */
  noticesOf(days: DayRange, notices: number): NoticesOfDays;
  /** Days of a range on which it happens to a person, in ascending order. */
  daysOf(person: number, days: DayRange): readonly number[];
}
