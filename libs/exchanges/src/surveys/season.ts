/** When surveys are sent out and answered. */
import { byMonth, hourProfile, type Season } from '@tietovirta/calendar';
import { assumption, source, theReport } from '@tietovirta/published';
import { byDayOfWeek } from '../by-day-of-week.js';
import { officialDay } from '../secondary-use/seasons.js';

/** The first month of the tool that took over. */
const monthOfChange = 10;

const changeOfTools = source(
  theReport,
  'Questback Essentials vaihtui Questback Enterpriseen lokakuussa 2024.',
  'Questback Essentials gave way to Questback Enterprise in October 2024.',
);

/** Until the change of tools, in the year of it. */
export const beforeTheChange: Season = {
  ...officialDay,
  id: 'surveys-before-the-change',
  origins: [changeOfTools, ...officialDay.origins],
  dayWeight: (day) => (day.month < monthOfChange ? officialDay.dayWeight(day) : 0),
};

/** From the change of tools on. */
export const afterTheChange: Season = {
  ...officialDay,
  id: 'surveys-after-the-change',
  origins: [changeOfTools, ...officialDay.origins],
  dayWeight: (day) => (day.month >= monthOfChange ? officialDay.dayWeight(day) : 0),
};

const weekOfAnswers = byDayOfWeek({ weekdays: [1.15, 1.15, 1.1, 1.05, 0.85], saturday: 0.4, sunday: 0.5 });
const monthsOfAnswers = byMonth([1, 1.05, 1.1, 1.05, 1.1, 0.9, 0.4, 0.8, 1.15, 1.2, 1.2, 1.05]);
const dayOfAnswers = hourProfile([
  0.06, 0.03, 0.02, 0.02, 0.03, 0.08, 0.3, 0.6, 1, 1.2, 1.2, 1.1, 1.05, 1.1, 1.05, 1, 0.85, 0.75, 0.75, 0.8, 0.75, 0.55,
  0.3, 0.14,
]);

/** People answer when they have time: by day mostly, in the evening too. */
export const answering: Season = {
  id: 'answering-surveys',
  origins: [
    assumption(
      'Kyselyihin vastataan enimmäkseen päivällä, mutta myös illalla ja viikonloppuna; heinäkuussa kyselyjä on vähän.',
      'Surveys are answered by day mostly, in the evening and at weekends too; there are few in July.',
    ),
  ],
  dayWeight: (day) => weekOfAnswers(day) * monthsOfAnswers(day),
  hourWeights: dayOfAnswers,
};

/** The same, by the tool that they came with. */
export const answeringBeforeTheChange: Season = {
  ...answering,
  id: 'answering-before-the-change',
  origins: [changeOfTools, ...answering.origins],
  dayWeight: (day) => (day.month < monthOfChange ? answering.dayWeight(day) : 0),
};

export const answeringAfterTheChange: Season = {
  ...answering,
  id: 'answering-after-the-change',
  origins: [changeOfTools, ...answering.origins],
  dayWeight: (day) => (day.month >= monthOfChange ? answering.dayWeight(day) : 0),
};

const afterService = hourProfile([
  0, 0, 0, 0, 0, 0, 0, 0.1, 0.7, 1.1, 1.2, 1.1, 1, 1.1, 1.1, 1, 0.8, 0.6, 0.5, 0.4, 0.2, 0.05, 0, 0,
]);

/** Text messages go out after a customer was served, by day; some answer in the evening. */
export const dialogues: Season = {
  id: 'mobile-dialogues',
  origins: [
    assumption(
      'Mobiilikysely lähtee asioinnin jälkeen arkena; moni vastaa heti, joku illalla.',
      'A mobile survey is sent on a working day after the customer was served; many answer at once, some in the evening.',
    ),
  ],
  dayWeight: (day) => officialDay.dayWeight(day),
  hourWeights: afterService,
};
