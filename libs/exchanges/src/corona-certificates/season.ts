/** When corona certificates were asked for, and when requests were booked that had been left out. */
import { byMonth, hourProfile, type Season } from '@tietovirta/calendar';
import { assumption, source } from '@tietovirta/published';
import { byDayOfWeek } from '../by-day-of-week.js';

const months = byMonth([30, 22, 18, 12, 10, 8, 0, 0, 0, 0, 0, 0]);
const week = byDayOfWeek({ weekdays: [18, 17, 16, 15.5, 14], saturday: 9.5, sunday: 10 });
const atHome = hourProfile([
  0.3, 0.15, 0.1, 0.08, 0.1, 0.25, 0.7, 1.2, 1.9, 2, 1.9, 1.5, 1.3, 1.25, 1.2, 1.2, 1.35, 1.6, 1.7, 1.75, 1.7, 1.3, 0.9,
  0.55,
]);

/** Certificates were given until the regulation of the EU ended. */
export const untilMidsummer2023: Season = {
  id: 'corona-certificates-given',
  origins: [
    source(
      'Asetus (EU) 2021/953, voimassa 30.6.2023 asti',
      'EU:n koronatodistuksia annettiin Omakannassa kesäkuun 2023 loppuun.',
      'Corona certificates of the EU were given in MyKanta until the end of June 2023.',
    ),
    assumption(
      'Pyynnöt vähenevät kuukausi kuukaudelta; kellonajat ovat Omakannan.',
      'There are fewer requests from month to month; the hours are those of MyKanta.',
    ),
  ],
  dayWeight: (day) => months(day) * week(day),
  hourWeights: atHome,
};
