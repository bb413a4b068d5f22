/** When statistics and data are asked for, published and read: shared by the exchanges on the secondary use of data. */
import { byMonth, byWeekday, hourProfile, idleDay, officeDay, officeHours, type Season } from '@tietovirta/calendar';
import { assumption } from '@tietovirta/published';
import { byDayOfWeek } from '../by-day-of-week.js';

const week = byWeekday([1.08, 1.06, 1.03, 1, 0.83], 0.02);
const monthsOfRequests = byMonth([1.25, 1.2, 1.2, 0.95, 0.9, 0.75, 0.45, 0.8, 1.15, 1.2, 1.15, 0.7]);

/** Requests of people at work, who plan at the turn of the year and in the autumn. */
export const requestsForData: Season = {
  id: 'requests-for-data',
  origins: [
    assumption(
      'Pyyntöjä tehdään toimistoaikana, eniten tammi–maaliskuussa ja syys–marraskuussa, vähiten heinäkuussa.',
      'Requests are made in office hours, most from January to March and from September to November, fewest in July.',
    ),
  ],
  dayWeight: (day) => week(day) * monthsOfRequests(day),
  hourWeights: (day) => (day.isWorkingDay ? officeDay(day) : idleDay(day)),
};

const morning = hourProfile([0, 0, 0, 0, 0, 0, 0, 0.2, 1, 1.4, 1, 0.6, 0.4, 0.5, 0.4, 0.2, 0, 0, 0, 0, 0, 0, 0, 0]);

/** What is published comes out in the morning of a working day. */
export const publishingMorning = hourProfile([
  0, 0, 0, 0, 0, 0, 0, 0.2, 1.6, 1.6, 0.8, 0.3, 0.2, 0.2, 0.1, 0, 0, 0, 0, 0, 0, 0, 0, 0,
]);

const monthsOfPublishing = byMonth([0.8, 0.95, 1.05, 1.05, 1.2, 1.25, 0.15, 0.7, 1.05, 1.15, 1.25, 1.2]);

/** Publications of officials and researchers: on working days, hardly any in July. */
export const publishing: Season = {
  id: 'publishing',
  origins: [
    assumption(
      'Julkaisut ilmestyvät arkiaamuisin, heinäkuussa tuskin lainkaan, ennen kesää ja vuoden lopussa useimmin.',
      'Publications come out on the mornings of working days: hardly any in July, most before summer and at the end of the year.',
    ),
  ],
  dayWeight: (day) => (day.isWorkingDay ? monthsOfPublishing(day) : 0),
  hourWeights: publishingMorning,
};

/** What officials deliver when it is asked for or due: in office hours, without exception. */
export const officialDay: Season = {
  id: 'official-day',
  origins: [
    assumption(
      'Työtä tehdään vain toimistoaikana: aamulla enemmän kuin iltapäivällä, heinäkuussa puolet.',
      'Work is done in office hours alone: more in the morning than in the afternoon, half in July.',
    ),
  ],
  dayWeight: (day) => (day.isWorkingDay ? officeHours.dayWeight(day) : 0),
  hourWeights: morning,
};

const weekOfReaders = byDayOfWeek({ weekdays: [1.12, 1.12, 1.06, 1, 0.8], saturday: 0.22, sunday: 0.26 });
const monthsOfReaders = byMonth([1.1, 1.08, 1.12, 1.08, 1, 0.8, 0.55, 0.9, 1.1, 1.15, 1.15, 0.85]);
const readingDay = hourProfile([
  0.05, 0.03, 0.02, 0.02, 0.03, 0.06, 0.15, 0.45, 0.9, 1.2, 1.25, 1, 0.95, 1.2, 1.15, 0.95, 0.55, 0.35, 0.3, 0.28, 0.26,
  0.22, 0.15, 0.09,
]);

/** Readers of statistics and reports on the web: at work mostly, some in the evening and at weekends. */
export const readingOnTheWeb: Season = {
  id: 'reading-on-the-web',
  origins: [
    assumption(
      'Raportteja ladataan enimmäkseen työssä klo 9–16, joku illalla tai viikonloppuna; kesällä vähemmän.',
      'Reports are downloaded at work from 9 to 16 mostly, some in the evening or at a weekend; fewer in summer.',
    ),
  ],
  dayWeight: (day) => weekOfReaders(day) * monthsOfReaders(day),
  hourWeights: readingDay,
};
