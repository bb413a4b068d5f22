import { byMonth, morningPick, type CalendarDay, type Season } from '@tietovirta/calendar';
import { assumption, source, theReport } from '@tietovirta/published';

const months = byMonth([0.93, 0.8, 0.85, 0.86, 0.97, 1.2, 1.25, 1.45, 1.2, 0.95, 0.85, 0.75]);
/** What one day off adds to the first working day after it. */
const backlogPerIdleDay = 0.2;

const isNearMonthChange = (day: CalendarDay): boolean => day.bankingDayFromMonthEnd <= 3 || day.bankingDayOfMonth <= 3;

/** Changes of address. */
export const moves: Season = {
  id: 'moves',
  origins: [
    source(
      theReport,
      'Rekisteri luovuttaa muutokset joka työpäivä.',
      'The register hands over changes every working day.',
    ),
    assumption(
      'Muutot ruuhkautuvat kuunvaihteisiin ja kesä–syyskuuhun; vapaapäivien kertymä ja tuntijakauma ovat omia arvioitamme.',
      'Moves peak at month ends and June-September; the backlog of days off and the hours are ours.',
    ),
  ],
  dayWeight(day) {
    if (!day.isWorkingDay) return 0;
    const monthChange = isNearMonthChange(day) ? 1.6 : 1;
    return (1 + backlogPerIdleDay * day.idleDaysBefore) * monthChange * months(day);
  },
  hourWeights: morningPick,
};
