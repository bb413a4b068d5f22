import type { Season } from '../season.js';
import { byMonth } from './by-month.js';
import { byWeekday } from './by-weekday.js';
import { nightAndOffice, nightRun } from './day-shapes.js';

const week = byWeekday([1.05, 1.03, 1, 1, 0.92], 0.3);
const months = byMonth([1.9, 1.4, 0.85, 0.75, 0.7, 0.7, 0.6, 0.75, 0.95, 1.25, 1.15, 1.5]);

/** Tax cards and yearly taxation. */
export const taxData: Season = {
  id: 'tax-data',
  reason:
    'Next year’s tax cards come in December-January and changes follow (vero.fi, dates after 2016 an assumption); income control of student aid makes an autumn wave, nightly batches and office hours: assumptions.',
  dayWeight: (day) => week(day) * months(day),
  hourWeights: (day) => (day.isWorkingDay ? nightAndOffice(day) : nightRun(day)),
};
