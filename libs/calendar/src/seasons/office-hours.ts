import type { Season } from '../season.js';
import { byMonth } from './by-month.js';
import { byWeekday } from './by-weekday.js';
import { idleDay, officeDay } from './day-shapes.js';

const week = byWeekday([1.06, 1.05, 1.02, 1, 0.87], 0.02);
const months = byMonth([1.05, 1.02, 1.04, 1.03, 1.02, 0.95, 0.75, 0.98, 1.05, 1.06, 1.06, 0.92]);

/** People at screens. */
export const officeHours: Season = {
  id: 'office-hours',
  reason:
    'Workers use the service Monday to Friday 7-17, supported 8-17 (kela.fi); curve and under 3 % outside: assumption; summer dip: assumption.',
  dayWeight: (day) => week(day) * months(day),
  hourWeights: (day) => (day.isWorkingDay ? officeDay(day) : idleDay(day)),
};
