import type { Season } from '../season.js';
import { byMonth } from './by-month.js';
import { nightAndOffice, nightRun } from './day-shapes.js';

const months = byMonth([1.45, 1, 0.97, 0.95, 0.95, 0.95, 0.8, 0.92, 0.97, 0.97, 1, 1.35]);

/** Decisions of pension institutions. */
export const pensionDecisions: Season = {
  id: 'pension-decisions',
  reason: 'Even over weekdays with a December-January peak, when indexes change on 1 January: assumption.',
  dayWeight: (day) => (day.isWorkingDay ? 1 : 0.05) * months(day),
  hourWeights: (day) => (day.isWorkingDay ? nightAndOffice(day) : nightRun(day)),
};
