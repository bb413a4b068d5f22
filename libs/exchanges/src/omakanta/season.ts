/** When people come to MyKanta, and what follows from it. */
import { byMonth, hourProfile, type Season } from '@tietovirta/calendar';
import { assumption, source } from '@tietovirta/published';
import { byDayOfWeek } from '../by-day-of-week.js';

/** As users and logins of the months stand to each other, January first. */
export const factorsOfMonths = [1.09, 1.06, 1.09, 1.02, 1.01, 0.94, 0.83, 0.96, 1.01, 1.03, 1.02, 0.94] as const;

const months = byMonth(factorsOfMonths);
const week = byDayOfWeek({ weekdays: [18.5, 17, 16, 15.5, 13.5], saturday: 9.5, sunday: 10 });
const atHome = hourProfile([
  0.3, 0.15, 0.1, 0.08, 0.1, 0.25, 0.7, 1.2, 1.9, 2, 1.9, 1.5, 1.3, 1.25, 1.2, 1.2, 1.35, 1.6, 1.7, 1.75, 1.7, 1.3, 0.9,
  0.55,
]);

export const ofMonths = source(
  'kanta.fi/omakannan-kaytto',
  'Käyttäjiä on eniten lopputalvella ennen huhtikuuta ja vähiten heinäkuussa; kuukausien kertoimet ovat omia arvioitamme.',
  'Most users come in late winter before April, fewest in July; the factors of the months are ours.',
);

/** Logins, and what people do in them. */
export const visitsToOmakanta: Season = {
  id: 'visits-to-omakanta',
  origins: [
    ofMonths,
    assumption(
      'Palvelu on aina auki; käyttö on vilkkainta maanantaisin, aamupäivisin ja iltaisin, viikonloppuna runsaat puolet arkipäivästä.',
      'The service is always open; it is busiest on Mondays, in mornings and evenings, and has over half of a weekday at weekends.',
    ),
  ],
  dayWeight: (day) => week(day) * months(day),
  hourWeights: atHome,
};
