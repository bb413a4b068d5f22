import { assumption } from '@tietovirta/published';
import type { Season } from '../season.js';
import { byMonth } from './by-month.js';
import { byWeekday } from './by-weekday.js';
import { idleDay, officeDay } from './day-shapes.js';

const week = byWeekday([1.4, 1.1, 1, 0.95, 0.85], 0.01);
const months = byMonth([1.15, 1.05, 1.02, 0.98, 0.94, 1, 1.05, 1.03, 0.95, 0.93, 0.95, 1.02]);

/** Unemployment funds report what they paid and ask what Kela paid. */
export const earningsRelatedBenefits: Season = {
  id: 'earnings-related-benefits',
  origins: [
    assumption(
      'Kassat maksavat neljän viikon tai kuukauden jaksoissa; maanantaihuippu, talven lomautukset, kesän opettajat ja toimistoajan tuntijakauma ovat omia arvioitamme.',
      'Funds pay in periods of four weeks or a month; the Monday peak, winter lay-offs, teachers in summer and the office hours are ours.',
    ),
  ],
  dayWeight: (day) => week(day) * months(day),
  hourWeights: (day) => (day.isWorkingDay ? officeDay(day) : idleDay(day)),
};
