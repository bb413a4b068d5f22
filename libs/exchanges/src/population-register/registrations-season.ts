import { byMonth, byWeekday, morningPick, type Season } from '@tietovirta/calendar';
import { assumption } from '@tietovirta/published';

const week = byWeekday([1.1, 1.05, 1, 1, 0.85], 0);
const months = byMonth([1, 0.95, 0.95, 0.92, 0.92, 0.95, 0.8, 1.15, 1.35, 1.2, 1, 0.81]);

/** Registrations into the resident population. */
export const registrations: Season = {
  id: 'registrations',
  origins: [
    assumption(
      'Rekisteröinnit tehdään toimistoissa työpäivinä; työhön ja opiskelemaan tulevien huippu on elo–lokakuussa.',
      'Made in offices on working days; newcomers to work and study peak in August-October.',
    ),
  ],
  dayWeight: (day) => week(day) * months(day),
  hourWeights: morningPick,
};
