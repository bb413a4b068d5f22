import { byWeekday, idleDay, officeDay, type Season } from '@tietovirta/calendar';
import { assumption } from '@tietovirta/published';

const week = byWeekday([1.12, 1.05, 1, 0.98, 0.85], 0.01);

/** Documents that wellbeing services counties send for their clients. */
export const documentSendingSeason: Season = {
  id: 'document-sending',
  origins: [
    assumption(
      'Hyvinvointialueiden työntekijät lähettävät asiakirjoja asiakkaan pyynnöstä toimistoaikana.',
      'Workers of the wellbeing services counties send documents at the client’s request in office hours.',
    ),
  ],
  dayWeight: week,
  hourWeights: (day) => (day.isWorkingDay ? officeDay(day) : idleDay(day)),
};
