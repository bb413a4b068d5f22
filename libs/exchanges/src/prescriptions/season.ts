/** When medicine is dispensed: while pharmacies are open. Prescriptions are written as patients are cared for. */
import { byMonth, hourProfile, type Season } from '@tietovirta/calendar';
import { assumption } from '@tietovirta/published';
import { byDayOfWeek } from '../by-day-of-week.js';

const week = byDayOfWeek({ weekdays: [18, 17, 17, 17.5, 19.5], saturday: 8, sunday: 3 });
/** In December many have reached the yearly limit; it begins anew in January. */
const months = byMonth([0.86, 0.95, 1, 1, 1, 0.98, 0.94, 0.98, 1, 1.02, 1.05, 1.22]);
const openingHours = hourProfile([
  0, 0, 0, 0, 0, 0, 0, 0.08, 0.6, 1.2, 1.25, 1.2, 1.1, 1.1, 1.15, 1.25, 1.25, 1.05, 0.6, 0.4, 0.25, 0.05, 0, 0,
]);

export const dispensingHours: Season = {
  id: 'dispensing-hours',
  origins: [
    assumption(
      'Lääkkeitä toimitetaan apteekkien aukioloaikana, eniten perjantaisin; lauantaina 8 ja sunnuntaina 3 prosenttia viikosta. Joulukuussa vuosiomavastuu on monella täynnä.',
      'Medicine is dispensed while pharmacies are open, most on Fridays; 8 per cent of a week on Saturday and 3 on Sunday. In December many have reached the yearly limit.',
    ),
  ],
  dayWeight: (day) => week(day) * months(day),
  hourWeights: openingHours,
};
