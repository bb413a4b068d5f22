import { byMonth, roundTheClock, type Season } from '@tietovirta/calendar';
import { expectedReports } from '@tietovirta/population';
import { assumption, source } from '@tietovirta/published';

/** Reports of jobs that are paid as work comes, on a working day and on a day off, beside those of pay days (thousands). */
const asWorkComes = { working: 15, off: 14 };
const months = byMonth([0.9, 0.9, 0.95, 0.95, 1, 1.7, 0.8, 0.9, 0.95, 0.95, 1, 1.1]);

const expectedOfYears = new Map<number, Float64Array>();

function expectedOf(year: number): Float64Array {
  let expected = expectedOfYears.get(year);
  if (expected === undefined) expectedOfYears.set(year, (expected = expectedReports(year).byDay));
  return expected;
}

/** Wage reports follow the pay days of Finland. */
export const wageReports: Season = {
  id: 'wage-reports',
  origins: [
    source(
      'Tulorekisteri',
      'Huippupäivinä vuonna 2020 tuli 200 000–500 000 ilmoitusta.',
      'Peaks of 200 000-500 000 reports a day are the register’s own figures of 2020.',
    ),
    assumption(
      'Ilmoitukset seuraavat maksupäiviä 0-5 päivän viiveellä (ks. väestön luvut); työn mukaan maksettavia tulee joka päivä, eniten kesäkuussa.',
      'Reports follow pay days within 0-5 days (see the numbers about people); those of jobs that are paid as work comes come every day, most of them in June.',
    ),
  ],
  dayWeight(day) {
    const others = (day.isWorkingDay ? asWorkComes.working : asWorkComes.off) * months(day);
    return (expectedOf(day.year)[day.index] as number) + others;
  },
  hourWeights: roundTheClock,
};
