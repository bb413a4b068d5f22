import { morningPick, type Season } from '@tietovirta/calendar';
import { arrivalWeight, tellingDays } from '@tietovirta/population';
import { assumption, source } from '@tietovirta/published';
import { toldOnWorkingDays } from './told-on-working-days.js';

/** Registrations into the resident population. */
export const registrations: Season = {
  id: 'registrations',
  origins: [
    source('Tilastokeskus, väestön ennakkotilasto 12/2019', 'Maahanmuutot kuukausittain.', 'Immigrants by month.'),
    assumption(
      'Saapumisesta kerrotaan keskimäärin kymmenestä päivästä alkaen, työpäivinä.',
      'An arrival is told from ten days later on average, on working days.',
    ),
  ],
  dayWeight: toldOnWorkingDays(tellingDays.arrival, arrivalWeight),
  hourWeights: morningPick,
};
