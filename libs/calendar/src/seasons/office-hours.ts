import { assumption, source } from '@tietovirta/published';
import type { Season } from '../season.js';
import { byMonth } from './by-month.js';
import { byWeekday } from './by-weekday.js';
import { idleDay, officeDay } from './day-shapes.js';

const week = byWeekday([1.06, 1.05, 1.02, 1, 0.87], 0.02);
const months = byMonth([1.05, 1.02, 1.04, 1.03, 1.02, 0.95, 0.75, 0.98, 1.05, 1.06, 1.06, 0.92]);

/** Traffic of case workers, who work in office hours. */
export const officeHours: Season = {
  id: 'office-hours',
  origins: [
    source(
      'kela.fi, Kelmu',
      'Palvelua käytetään maanantaista perjantaihin klo 7–17 ja sen tuki on auki klo 8–17.',
      'The service is used Monday to Friday 7-17 and supported 8-17.',
    ),
    assumption(
      'Tuntijakauman muoto, alle kolmen prosentin osuus muina aikoina ja kesän notkahdus ovat omia arvioitamme.',
      'The curve of the day, under 3 % at other times and the dip in summer are ours.',
    ),
  ],
  dayWeight: (day) => week(day) * months(day),
  hourWeights: (day) => (day.isWorkingDay ? officeDay(day) : idleDay(day)),
};
