import { morningPick, type Season } from '@tietovirta/calendar';
import { moveWeight } from '@tietovirta/population';
import { assumption, source } from '@tietovirta/published';
import { toldOnWorkingDays } from './told-on-working-days.js';

/** Moves of the lives, on the day itself or on the first working day after it: most are announced before. */
export const toldMoves: Season = {
  id: 'told-moves',
  origins: [
    source('Tilastokeskus, väestön ennakkotilasto 12/2019', 'Muutot kuukausittain.', 'Moves by month.'),
    assumption(
      'Muutoista kerrotaan muuttopäivänä tai sitä seuraavana työpäivänä: useimmat on ilmoitettu ennalta.',
      'Moves are told of on their day, or on the next working day: most are announced before.',
    ),
  ],
  dayWeight: toldOnWorkingDays(0, moveWeight),
  hourWeights: morningPick,
};
