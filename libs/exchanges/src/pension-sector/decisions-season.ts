import { byMonth, nightAndOffice, nightRun, type Season } from '@tietovirta/calendar';
import { assumption } from '@tietovirta/published';

const months = byMonth([1.45, 1, 0.97, 0.95, 0.95, 0.95, 0.8, 0.92, 0.97, 0.97, 1, 1.35]);

/** Decisions of pension institutions. */
export const pensionDecisions: Season = {
  id: 'pension-decisions',
  origins: [
    assumption(
      'Päätöksiä tulee arkipäivinä tasaisesti; joulu–tammikuussa on huippu, kun indeksit tarkistetaan 1.1.',
      'Even over weekdays with a December-January peak, when indexes change on 1 January.',
    ),
  ],
  dayWeight: (day) => (day.isWorkingDay ? 1 : 0.05) * months(day),
  hourWeights: (day) => (day.isWorkingDay ? nightAndOffice(day) : nightRun(day)),
};
