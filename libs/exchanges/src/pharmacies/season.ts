import { byMonth, hourProfile, type Season } from '@tietovirta/calendar';
import { assumption } from '@tietovirta/published';
import { byDayOfWeek } from '../by-day-of-week.js';

const week = byDayOfWeek({ weekdays: [18, 17, 17, 17, 19], saturday: 8, sunday: 4 });
/** The yearly limit on what customers pay themselves is reached by ever more of them, and begins anew in January. */
const months = byMonth([0.88, 0.95, 1, 1, 1, 0.98, 0.94, 0.98, 1, 1.02, 1.05, 1.2]);
const openingHours = hourProfile([
  0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.02, 0.1, 0.5, 1.1, 1.2, 1.15, 1.05, 1.05, 1.1, 1.2, 1.25, 1.1, 0.7, 0.45, 0.3,
  0.08, 0.03, 0.02,
]);

/** Medicines are bought while pharmacies are open. */
export const medicinePurchases: Season = {
  id: 'medicine-purchases',
  origins: [
    assumption(
      'Apteekit ovat auki joka päivä: lauantaina käy puolet arkipäivästä, sunnuntaina vajaa neljännes, perjantai on vilkkain. Joulukuussa vuosiomavastuu on monella täynnä.',
      'Pharmacies are open every day: half of a weekday on Saturdays, under a quarter on Sundays, most on Fridays. In December many have reached the yearly limit.',
    ),
  ],
  dayWeight: (day) => week(day) * months(day),
  hourWeights: openingHours,
};
