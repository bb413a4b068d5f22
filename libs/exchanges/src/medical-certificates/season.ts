import { byMonth, byWeekday, hourProfile, idleDay, type Season } from '@tietovirta/calendar';
import { assumption } from '@tietovirta/published';

const week = byWeekday([1.35, 1.1, 1, 0.98, 0.9], 0.06);
const months = byMonth([1.18, 1.2, 1.14, 1.03, 1, 0.88, 0.62, 0.92, 1.02, 1.03, 1.05, 0.98]);
const reception = hourProfile([
  0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.05, 0.3, 1, 1.25, 1.25, 1, 0.8, 1.1, 1.1, 0.9, 0.35, 0.15, 0.1, 0.08, 0.05,
  0.03, 0.02, 0.01,
]);

/** Medical certificates, signed at receptions. */
export const kantaCertificates: Season = {
  id: 'kanta-certificates',
  origins: [
    assumption(
      'Vastaanotoilla kirjoitetaan todistuksia arkisin klo 8–16, eniten maanantaisin ja hengitystieinfektioiden aikaan tammi–maaliskuussa, vähiten heinäkuussa.',
      'Receptions write on weekdays 8-16, most on Mondays, more in the respiratory season January-March, least in July.',
    ),
  ],
  dayWeight: (day) => week(day) * months(day),
  hourWeights: (day) => (day.isWorkingDay ? reception(day) : idleDay(day)),
};
