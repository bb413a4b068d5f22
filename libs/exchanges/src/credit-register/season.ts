import { bankDay, type CalendarDay, type Season } from '@tietovirta/calendar';
import { assumption, source, theReport } from '@tietovirta/published';

/** Kela began to report in March 2024, the existing stock by the end of that month. */
const isBeforeStart = (day: CalendarDay): boolean => day.year === 2024 && day.month < 3;
const isStock = (day: CalendarDay): boolean => day.year === 2024 && day.month === 3;

/** Guarantee receivables reported to the Positive Credit Register. */
export const studentLoanGuarantees: Season = {
  id: 'student-loan-guarantees',
  origins: [
    source(
      'Positiivinen luottotietorekisteri',
      'Muutokset on ilmoitettava kahden työpäivän kuluessa.',
      'Changes are due within two working days.',
    ),
    source(theReport, 'Kela aloitti ilmoittamisen maaliskuussa 2024.', 'Kela began to report in March 2024.'),
    assumption(
      'Maaliskuussa 2024 ilmoitettu kanta vastaa päivittäin kuutta tavallista päivää.',
      'The stock reported in March 2024 makes its days six times as large as usual ones.',
    ),
  ],
  dayWeight(day) {
    if (!day.isWorkingDay || isBeforeStart(day)) return 0;
    return isStock(day) ? 6 : 1;
  },
  hourWeights: bankDay,
};
