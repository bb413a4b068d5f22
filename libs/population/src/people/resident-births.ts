/**
 * The births of all residents as pure arithmetic on the ordinal: residents stand oldest first, a year's residents are
 * spread evenly over its dates, and on one date they are numbered from 0. Nothing is stored but one row a birth year.
 *
 * The youngest residents were born on 30 November 2022. A child born in December 2022 is registered only after 1 January 2023
 * and has a newborn's ordinal, so that no code is given twice.
 */
import { civilDay } from '../civil-day.js';
import type { Birth } from './birth.js';
import { cohortRows } from './cohort-rows.js';

/** Residents on 1 January 2023; a round figure above the 5.56 million of the statistics. */
export const populationSize = 5_600_000;

/** Days since 1970-01-01 of 1 December 2022, the first birth date of newborns. */
export const firstNewbornDay = civilDay(2022, 12, 1);

interface Cohort {
  readonly firstOrdinal: number;
  readonly residents: number;
  readonly firstDay: number;
  readonly days: number;
}

let cohortsMade: readonly Cohort[] | undefined;

function cohorts(): readonly Cohort[] {
  if (cohortsMade !== undefined) return cohortsMade;
  let firstOrdinal = 0;
  cohortsMade = cohortRows.map(([year, residents]) => {
    const firstDay = civilDay(year, 1, 1);
    const endDay = Math.min(civilDay(year + 1, 1, 1), firstNewbornDay);
    const cohort = { firstOrdinal, residents, firstDay, days: endDay - firstDay };
    firstOrdinal += residents;
    return cohort;
  });
  return cohortsMade;
}

/** How many of a cohort were born before the day with an offset: the smallest member of that day. */
const bornBefore = (cohort: Cohort, dayOffset: number): number =>
  Math.ceil((dayOffset * cohort.residents) / cohort.days);

/** The birth of a resident; `ordinal` is 0 … populationSize - 1. */
export function residentBirth(ordinal: number): Birth {
  const all = cohorts();
  let low = 0;
  let high = all.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (all[middle]!.firstOrdinal <= ordinal) low = middle;
    else high = middle - 1;
  }
  const cohort = all[low]!;
  const member = ordinal - cohort.firstOrdinal;
  const dayOffset = Math.floor((member * cohort.days) / cohort.residents);
  return { day: cohort.firstDay + dayOffset, place: member - bornBefore(cohort, dayOffset) };
}

/** How many residents were born before a day: the ordinal of the oldest one born on it or later. */
export function residentsBornBefore(day: number): number {
  const all = cohorts();
  for (const cohort of all) {
    if (day <= cohort.firstDay) return cohort.firstOrdinal;
    if (day < cohort.firstDay + cohort.days) return cohort.firstOrdinal + bornBefore(cohort, day - cohort.firstDay);
  }
  return populationSize;
}
