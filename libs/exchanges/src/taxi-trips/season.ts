import { byMonth, hourProfile, type Season } from '@tietovirta/calendar';
import { assumption } from '@tietovirta/published';
import { byDayOfWeek } from '../by-day-of-week.js';

const week = byDayOfWeek({ weekdays: [1.05, 1.03, 1.02, 1, 0.9], saturday: 0.4, sunday: 0.3 });
const months = byMonth([1.04, 1.02, 1.05, 1.03, 1.02, 0.95, 0.82, 0.98, 1.02, 1.04, 1.04, 0.97]);
const dayOfTreatment = hourProfile([
  0.08, 0.06, 0.05, 0.05, 0.07, 0.2, 0.7, 1.2, 1.3, 1.25, 1.2, 1.15, 1.15, 1.15, 1.1, 0.95, 0.7, 0.5, 0.4, 0.32, 0.25,
  0.2, 0.15, 0.1,
]);

/** Taxis to treatment and back. */
export const tripsToTreatment: Season = {
  id: 'trips-to-treatment',
  origins: [
    assumption(
      'Matkoja on joka päivä: viikonloppuisin dialyysiin, päivystykseen ja kotiin sairaalasta, kolmannes arkipäivästä; heinäkuussa hoitoja on vähemmän.',
      'There are trips every day: at weekends to dialysis, to emergency care and home from hospital, a third of a weekday; fewer treatments in July.',
    ),
  ],
  dayWeight: (day) => week(day) * months(day),
  hourWeights: dayOfTreatment,
};
