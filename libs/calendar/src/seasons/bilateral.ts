import type { Season } from '../season.js';
import { byMonth } from './by-month.js';
import { nightAndOffice } from './day-shapes.js';

const months = byMonth([0.9, 1.2, 2, 1.9, 1.2, 0.8, 0.6, 0.7, 0.8, 0.85, 0.85, 0.8]);
/** The first banking days carry the monthly batches. */
const monthlyBatches = [3, 1.5, 0.5];

/** Exchange with agreement countries outside EESSI. */
export const bilateral: Season = {
  id: 'bilateral',
  reason:
    'Many countries ask a proof of life each year, Estonia by 1 March (ETK), hence a wave in spring; monthly batches: assumption.',
  dayWeight(day) {
    if (!day.isWorkingDay) return 0.05 * months(day);
    return (1 + (monthlyBatches[day.bankingDayOfMonth - 1] ?? 0)) * months(day);
  },
  hourWeights: nightAndOffice,
};
