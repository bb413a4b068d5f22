import { assumption } from '@tietovirta/published';
import type { Season } from '../season.js';
import { byWeekday } from './by-weekday.js';
import { nightAndOffice, nightRun } from './day-shapes.js';

const week = byWeekday([1.05, 1.03, 1, 1, 0.92], 0.25);

/** Systems that send queries in nightly batches and, in office hours, for a case worker. */
export const officeAndNight: Season = {
  id: 'office-and-night',
  origins: [
    assumption(
      'Rajapintakyselyt tehdään yöajoina ja toimistoaikana; vapaapäivinä tulee neljännes, koska silloin toimivat vain eräajot.',
      'Queries by interface come in nightly batches and in office hours; a quarter on days off, when only batches run.',
    ),
  ],
  dayWeight: week,
  hourWeights: (day) => (day.isWorkingDay ? nightAndOffice(day) : nightRun(day)),
};
