import { byMonth, nightRun, type Season } from '@tietovirta/calendar';
import { assumption } from '@tietovirta/published';

const months = byMonth([0.4, 0.8, 3.6, 4, 1.6, 0.5, 0.3, 0.35, 0.4, 0.4, 0.4, 0.35]);

/** Benefits of unpaid periods, for the earnings register. */
export const unpaidPeriods: Season = {
  id: 'unpaid-periods',
  origins: [
    assumption(
      'Pääosa edellisen vuoden tiedoista lähetetään keväällä ja korjaukset pitkin vuotta yöajoina.',
      'The bulk of the year before in spring, corrections all year, in nightly batches.',
    ),
  ],
  dayWeight: (day) => (day.isWorkingDay ? 1 : 0.15) * months(day),
  hourWeights: nightRun,
};
