/** When enforcement officers ban payments. */
import { byMonth, officeDay, type Season } from '@tietovirta/calendar';
import { assumption } from '@tietovirta/published';

const months = byMonth([1.05, 1.02, 1.04, 1.03, 1.02, 0.95, 0.75, 0.98, 1.05, 1.06, 1.06, 0.92]);

/** An officer signs each ban: none on a day off. */
export const bans: Season = {
  id: 'enforcement-bans',
  origins: [
    assumption(
      'Ulosottomies antaa maksukiellon työpäivänä virka-aikaan, heinäkuussa vähiten.',
      'An enforcement officer gives a ban in the office hours of a working day, fewest in July.',
    ),
  ],
  dayWeight: (day) => (day.isWorkingDay ? months(day) : 0),
  hourWeights: officeDay,
};
