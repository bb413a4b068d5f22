import type { Season } from '../season.js';
import { byWeekday } from './by-weekday.js';
import { idleDay, officeDay } from './day-shapes.js';

const week = byWeekday([1.12, 1.05, 1, 0.98, 0.85], 0.01);

/** Documents that wellbeing areas send for their clients. */
export const documentSending: Season = {
  id: 'document-sending',
  reason: 'Workers of the wellbeing areas send documents at the client’s request in office hours: assumption.',
  dayWeight: week,
  hourWeights: (day) => (day.isWorkingDay ? officeDay(day) : idleDay(day)),
};
