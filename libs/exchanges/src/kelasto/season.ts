/** When statistical publications come out, and when they are read. */
import { hourProfile, type Season } from '@tietovirta/calendar';
import { assumption } from '@tietovirta/published';
import { publishingMorning, readingOnTheWeb } from '../secondary-use/seasons.js';

const inTheMiddleOfAMonth = assumption(
  'Julkaisu ilmestyy kuun puolivälin arkiaamuna.',
  'A publication comes out on the morning of a working day in the middle of a month.',
);

const isMiddle = (dayOfMonth: number): boolean => dayOfMonth >= 10 && dayOfMonth <= 20;

const months = Array.from({ length: 12 }, (_, place): Season => ({
  id: `publishing-in-month-${place + 1}`,
  origins: [inTheMiddleOfAMonth],
  dayWeight: (day) => (day.isWorkingDay && day.month === place + 1 && isMiddle(day.dayOfMonth) ? 1 : 0),
  hourWeights: publishingMorning,
}));

/** A morning in the middle of a month, 1-12. */
export const publishingOfMonth = (month: number): Season => months[(month - 1) % 12] as Season;

const workingHours = hourProfile([
  0.03, 0.02, 0.02, 0.02, 0.02, 0.05, 0.15, 0.4, 0.8, 1.3, 1.35, 1.1, 1, 1.3, 1.25, 1, 0.5, 0.25, 0.2, 0.18, 0.16, 0.14,
  0.1, 0.06,
]);

/** Readers come all year, twice as many in the days when something new is out. */
export const publicationReading: Season = {
  id: 'reading-of-publications',
  origins: [
    assumption(
      'Julkaisuja ladataan työaikana klo 9–16, kuun puolivälistä sen loppuun kaksin verroin: silloin on ilmestynyt uusi.',
      'Publications are downloaded at work from 9 to 16, twice as often from the middle to the end of a month: a new one is out then.',
    ),
  ],
  dayWeight: (day) => readingOnTheWeb.dayWeight(day) * (day.dayOfMonth >= 12 && day.dayOfMonth <= 26 ? 2 : 1),
  hourWeights: workingHours,
};
