import { byMonth, morningPick, type Season } from '@tietovirta/calendar';
import { assumption } from '@tietovirta/published';

const months = byMonth([0.97, 0.98, 1, 1.01, 1.02, 1.02, 1.05, 1.04, 1.04, 0.98, 0.95, 0.94]);
/** Children are born on days off too, a little less; they are registered on the next working day. */
const backlogPerIdleDay = 0.85;

/** Births as they are registered. */
export const births: Season = {
  id: 'births',
  origins: [
    assumption(
      'Syntymät jakautuvat koko vuodelle, kesällä hieman enemmän; ne rekisteröidään työpäivinä, jolloin puretaan myös vapaapäivien kertymä.',
      'Spread over the year with a slight summer rise, registered on working days with the backlog of days off.',
    ),
  ],
  dayWeight: (day) => (day.isWorkingDay ? (1 + backlogPerIdleDay * day.idleDaysBefore) * months(day) : 0),
  hourWeights: morningPick,
};
