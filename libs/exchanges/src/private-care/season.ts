import { byMonth, hourProfile, type Season } from '@tietovirta/calendar';
import { assumption } from '@tietovirta/published';
import { byDayOfWeek } from '../by-day-of-week.js';

const week = byDayOfWeek({ weekdays: [1.1, 1.05, 1.02, 1, 0.9], saturday: 0.2, sunday: 0.06 });
const months = byMonth([1.1, 1.06, 1.08, 1.04, 1.03, 0.92, 0.6, 1, 1.06, 1.06, 1.08, 0.97]);
const receptionHours = hourProfile([
  0, 0, 0, 0, 0, 0, 0.05, 0.4, 1, 1.2, 1.15, 1.05, 0.9, 1.05, 1.15, 1.2, 1, 0.7, 0.45, 0.3, 0.1, 0.02, 0, 0,
]);

/** Visits to private doctors and dentists. */
export const visitsToPrivateCare: Season = {
  id: 'visits-to-private-care',
  origins: [
    assumption(
      'Yksityiset vastaanotot ovat auki arkisin pitkälle iltaan, lauantaisin harvemmin; heinäkuussa moni on suljettu.',
      'Private practices are open on weekdays until the evening, on few Saturdays; many are closed in July.',
    ),
  ],
  dayWeight: (day) => week(day) * months(day),
  hourWeights: receptionHours,
};
