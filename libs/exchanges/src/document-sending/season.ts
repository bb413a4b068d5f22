import { byMonth, byWeekday, idleDay, officeDay, type Season } from '@tietovirta/calendar';
import { assumption } from '@tietovirta/published';

const week = byWeekday([1.12, 1.05, 1, 0.98, 0.85], 0.01);
const months = byMonth([1.05, 1.02, 1.04, 1.03, 1.02, 0.95, 0.75, 0.98, 1.05, 1.06, 1.06, 0.95]);

/** Documents that wellbeing services counties send for their clients. */
export const documentSendingSeason: Season = {
  id: 'document-sending',
  origins: [
    assumption(
      'Hyvinvointialueiden työntekijät lähettävät asiakirjoja asiakkaan pyynnöstä toimistoaikana, heinäkuussa kolmanneksen vähemmän.',
      'Workers of the wellbeing services counties send documents at the client’s request in office hours, a third fewer in July.',
    ),
  ],
  dayWeight: (day) => week(day) * months(day),
  hourWeights: (day) => (day.isWorkingDay ? officeDay(day) : idleDay(day)),
};
