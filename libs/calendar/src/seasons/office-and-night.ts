import type { Season } from '../season.js';
import { byWeekday } from './by-weekday.js';
import { nightAndOffice, nightRun } from './day-shapes.js';

const week = byWeekday([1.05, 1.03, 1, 1, 0.92], 0.25);

/** Systems that ask in nightly batches and for the case worker who is handling a claim. */
export const officeAndNight: Season = {
  id: 'office-and-night',
  reason:
    "Pension institutions' interface queries: nightly batches and office hours, assumption; a quarter on days off, when only batches run: assumption.",
  dayWeight: week,
  hourWeights: (day) => (day.isWorkingDay ? nightAndOffice(day) : nightRun(day)),
};
