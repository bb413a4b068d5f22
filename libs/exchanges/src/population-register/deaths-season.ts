import { morningPick, type Season } from '@tietovirta/calendar';
import { deathWeight, tellingDays } from '@tietovirta/population';
import { assumption, source } from '@tietovirta/published';
import { toldOnWorkingDays } from './told-on-working-days.js';

/** Deaths as they are registered. */
export const deaths: Season = {
  id: 'deaths',
  origins: [
    source('Tilastokeskus, väestön ennakkotilasto 12/2019', 'Kuolleet kuukausittain.', 'Deaths by month.'),
    assumption(
      'Kuolemasta kerrotaan keskimäärin seitsemästä päivästä alkaen, työpäivinä.',
      'A death is told from seven days later on average, on working days.',
    ),
  ],
  dayWeight: toldOnWorkingDays(tellingDays.death, deathWeight),
  hourWeights: morningPick,
};
