import type { CalendarDay } from '../calendar-day.js';
import type { Season } from '../season.js';
import { byMonth } from './by-month.js';
import { byWeekday } from './by-weekday.js';
import { officeDay } from './day-shapes.js';

const week = byWeekday([1.05, 1.05, 1, 1, 0.9], 0.002);
const openingYear = 2024;
const growth = byMonth([0.1, 0.1, 0.15, 0.2, 0.25, 0.25, 0.15, 0.3, 0.45, 0.6, 0.9, 6]);

/** The service was a pilot, then was opened to all in December 2024; before and after that year it is even. */
const reach = (day: CalendarDay): number => (day.year === openingYear ? growth(day) : 1);

/** Tietopyyntö: what Kela asks the wellbeing areas. */
export const informationRequests: Season = {
  id: 'information-requests',
  reason:
    'Piloted during 2024 and open to all wellbeing areas in December 2024 (published); the curve between is an assumption; asked by case workers in office hours.',
  dayWeight: (day) => week(day) * reach(day),
  hourWeights: officeDay,
};
