import type { CalendarDay } from '../calendar-day.js';
import type { Season } from '../season.js';
import { byMonth } from './by-month.js';
import { morningPick } from './day-shapes.js';

const months = byMonth([0.93, 0.8, 0.85, 0.86, 0.97, 1.2, 1.25, 1.45, 1.2, 0.95, 0.85, 0.75]);
/** What one day off adds to the first working day after it. */
const backlogPerIdleDay = 0.2;

const isNearMonthChange = (day: CalendarDay): boolean => day.bankingDayFromMonthEnd <= 3 || day.bankingDayOfMonth <= 3;

/** Changes of address. */
export const moves: Season = {
  id: 'moves',
  reason:
    'The register hands over changes every working day (published); moves peak at month ends and June-September: assumption.',
  dayWeight(day) {
    if (!day.isWorkingDay) return 0;
    const monthChange = isNearMonthChange(day) ? 1.6 : 1;
    return (1 + backlogPerIdleDay * day.idleDaysBefore) * monthChange * months(day);
  },
  hourWeights: morningPick,
};
