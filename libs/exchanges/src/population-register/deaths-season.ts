import { byMonth, morningPick, type Season } from '@tietovirta/calendar';
import { assumption } from '@tietovirta/published';

const months = byMonth([1.1, 1.06, 1.04, 0.99, 0.96, 0.95, 0.96, 0.94, 0.95, 0.99, 1.01, 1.08]);
/** Deaths of a day off are registered on the next working day. */
const backlogPerIdleDay = 0.9;

/** Deaths as they are registered. */
export const deaths: Season = {
  id: 'deaths',
  origins: [
    assumption(
      'Kuolemia on talvella enemmän; ne rekisteröidään työpäivinä, ja vapaiden jälkeinen päivä purkaa kertymän.',
      'More in winter, registered on working days; the day after holidays carries the backlog.',
    ),
  ],
  dayWeight: (day) => (day.isWorkingDay ? (1 + backlogPerIdleDay * day.idleDaysBefore) * months(day) : 0),
  hourWeights: morningPick,
};
