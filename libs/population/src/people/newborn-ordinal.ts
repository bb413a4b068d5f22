/**
 * Children born after the count of residents: ordinals from `populationSize` on hold the days since 1 December 2022
 * and the child's place among the 600 codes of its birth date.
 */
import { civilDay } from '../civil-day.js';
import { codesPerBirthDate, type Birth } from './birth.js';
import { firstNewbornDay, populationSize } from './resident-births.js';

const newbornDays = civilDay(2027, 1, 1) - firstNewbornDay;

/** First ordinal that is no person: births reach until 31 December 2026. */
export const personOrdinalLimit = populationSize + newbornDays * codesPerBirthDate;

/**
 * The ordinal of a child.
 *
 * @param birthDayOffset days since 2022-12-01: 31 is 1 January 2023; until 31 December 2026
 * @param place 0-599: which child of that day
 * @throws RangeError outside those bounds
 */
export function newbornOrdinal(birthDayOffset: number, place: number): number {
  if (!Number.isInteger(birthDayOffset) || birthDayOffset < 0 || birthDayOffset >= newbornDays) {
    throw new RangeError(`Birth day offset ${birthDayOffset} is not in 0-${newbornDays - 1} days since 2022-12-01`);
  }
  if (!Number.isInteger(place) || place < 0 || place >= codesPerBirthDate) {
    throw new RangeError(`Place ${place} is not in 0-${codesPerBirthDate - 1}: a birth date has no more codes`);
  }
  return populationSize + birthDayOffset * codesPerBirthDate + place;
}

/** The birth behind a newborn's ordinal (populationSize … personOrdinalLimit - 1): the inverse of `newbornOrdinal`. */
export function newbornBirth(ordinal: number): Birth {
  const code = ordinal - populationSize;
  const dayOffset = Math.floor(code / codesPerBirthDate);
  return { day: firstNewbornDay + dayOffset, place: code - dayOffset * codesPerBirthDate };
}
