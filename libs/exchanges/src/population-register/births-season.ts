import { morningPick, type Season } from '@tietovirta/calendar';
import { birthWeight, tellingDays } from '@tietovirta/population';
import { assumption, source } from '@tietovirta/published';
import { toldOnWorkingDays } from './told-on-working-days.js';

/** Births as they are registered. */
export const births: Season = {
  id: 'births',
  origins: [
    source('Tilastokeskus, väestön ennakkotilasto 12/2019', 'Syntyneet kuukausittain.', 'Births by month.'),
    assumption(
      'Syntymästä kerrotaan keskimäärin viidestä päivästä alkaen, työpäivinä; viikonpäivien erot ovat omia arvioitamme.',
      'A birth is told from five days later on average, on working days; how weekdays differ is ours.',
    ),
  ],
  dayWeight: toldOnWorkingDays(tellingDays.birth, birthWeight),
  hourWeights: morningPick,
};
