import { byMonth, hourProfile, nightRun, type CalendarDay, type Season } from '@tietovirta/calendar';
import { assumption } from '@tietovirta/published';

/** 08-16 Central European time is 09-17 in Finland. */
const europeanDay = hourProfile([
  0.5, 0.9, 1.1, 0.9, 0.5, 0.2, 0.1, 0.15, 0.5, 1, 1.15, 1.1, 0.9, 0.9, 1.05, 0.95, 0.75, 0.4, 0.15, 0.1, 0.1, 0.1,
  0.15, 0.3,
]);
const months = byMonth([1.04, 1.03, 1.05, 1.02, 1, 0.96, 0.84, 0.86, 1.04, 1.08, 1.07, 1.01]);

function weekPart(day: CalendarDay): number {
  if (day.isWorkingDay) return 1;
  // A Finnish holiday on a weekday is often a working day abroad, and machines rest nowhere.
  return day.weekday <= 5 ? 0.45 : 0.1;
}

/** Messages between the institutions of Europe. */
export const eessiSeason: Season = {
  id: 'eessi',
  origins: [
    assumption(
      'Sanomat kulkevat arkisin klo 8–16 Keski-Euroopan aikaa, ja yöllä on eräajojen huippu; kuukausien vaihtelu on oma arviomme.',
      'Weekdays 08-16 Central European time and a batch peak at night; the swing of the months is ours.',
    ),
  ],
  dayWeight: (day) => weekPart(day) * months(day),
  hourWeights: (day) => (day.weekday <= 5 ? europeanDay(day) : nightRun(day)),
};
