import type { CalendarDay } from '../calendar-day.js';
import type { Season } from '../season.js';
import { bankDay } from './day-shapes.js';

/** Kela began to report in March 2024, the existing stock by the end of that month. */
const isBeforeStart = (day: CalendarDay): boolean => day.year === 2024 && day.month < 3;
const isStock = (day: CalendarDay): boolean => day.year === 2024 && day.month === 3;

/** Guarantee receivables reported to the Positive Credit Register. */
export const studentLoanGuarantees: Season = {
  id: 'student-loan-guarantees',
  reason:
    'Working days, as changes are due within two of them; Kela started in March 2024 with its stock; the stock at six times a usual day is an assumption.',
  dayWeight(day) {
    if (!day.isWorkingDay || isBeforeStart(day)) return 0;
    return isStock(day) ? 6 : 1;
  },
  hourWeights: bankDay,
};
